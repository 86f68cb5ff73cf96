import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../../../platform/http/index.js';
import { stepBodies, type PostedAction } from './step.bodies.js';

/** An action that people can send by name; 404 for a word that is none. */
@Injectable()
export class PostedActionPipe implements PipeTransform {
  transform(value: unknown): PostedAction {
    if (typeof value === 'string' && Object.hasOwn(stepBodies, value)) return value as PostedAction;
    throw new Problem(404, 'action.unknown');
  }
}
