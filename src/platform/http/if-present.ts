import { ValidateIf } from 'class-validator';

/** The field may be left out, but not sent as null: `IsOptional` would let null through. */
export const IfPresent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
