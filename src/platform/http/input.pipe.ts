import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Problem, type FieldError } from './problem.js';
import { textProblems } from './text-problems.js';

const primitives: readonly unknown[] = [String, Boolean, Number, Array, Object, undefined];

/** Checks input against its class and names every field that is wrong; nothing unknown passes. */
export function checkedInput<Input extends object>(type: ClassConstructor<Input>, value: unknown): Input {
  const text = textProblems(value);
  if (text.length > 0) throw Problem.badInput(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw Problem.badInput([{ path: '', code: 'input.not-an-object' }]);
  }
  const instance = plainToInstance(type, value);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (errors.length > 0) throw Problem.badInput(errors.flatMap((error) => fieldErrors(error, '')));
  return instance;
}

/** The one validation pipe: bodies and queries by their classes. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || metatype === undefined || primitives.includes(metatype))
      return value;
    return checkedInput(metatype as ClassConstructor<object>, value ?? {});
  }
}

function fieldErrors(
  { property, constraints, children }: ValidationError,
  parent: string,
): readonly FieldError[] {
  const path = parent === '' ? property : `${parent}.${property}`;
  const own = Object.keys(constraints ?? {}).map((constraint) => ({ path, code: codeOf(constraint) }));
  return [...own, ...(children ?? []).flatMap((child) => fieldErrors(child, path))];
}

/** `whitelistValidation` → `field.unknown`, `isInt` → `field.is-int`. */
const codeOf = (constraint: string) =>
  constraint === 'whitelistValidation'
    ? 'field.unknown'
    : `field.${constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
