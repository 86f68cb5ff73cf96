import { Param, type PipeTransform } from '@nestjs/common';
import { isId } from './is-id.js';
import { Problem } from './problem.js';

class IdPipe implements PipeTransform {
  constructor(private readonly name: string) {}

  transform(value: unknown): string {
    if (isId(value)) return value;
    throw Problem.badInput([{ path: this.name, code: 'id.malformed' }]);
  }
}

/** An id in the path; 400 naming it when it is no UUID. */
export const Id = (name: string) => Param(name, new IdPipe(name));
