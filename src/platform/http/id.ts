import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from './problem.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

class IdPipe implements PipeTransform {
  constructor(private readonly name: string) {}

  transform(value: unknown): string {
    if (typeof value === 'string' && uuid.test(value)) return value;
    throw Problem.badInput([{ path: this.name, code: 'id.malformed' }]);
  }
}

/** An id in the path; 400 naming it when it is no UUID. */
export const Id = (name: string) => Param(name, new IdPipe(name));
