import { ValidateBy, type ValidationOptions } from 'class-validator';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether it is an id as we write them: a UUID in lower case. */
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** An id in a body or query. */
export const IsId = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isId', validator: { validate: isId } }, options);
