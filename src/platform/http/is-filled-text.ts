import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Text that says something, of at most so many characters; blanks alone are nothing. */
export const IsFilledText = (maxLength: number, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isFilledText',
      validator: {
        validate: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= maxLength,
      },
    },
    options,
  );
