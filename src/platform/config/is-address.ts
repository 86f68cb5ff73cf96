import { ValidateBy } from 'class-validator';

/** A URL with one of the given schemes, such as `redis` or `postgres`. The value, which may hold a password, is never shown. */
export const IsAddress = (...schemes: string[]): PropertyDecorator =>
  ValidateBy({
    name: 'isAddress',
    validator: {
      validate: (value) =>
        typeof value === 'string' &&
        URL.canParse(value) &&
        schemes.includes(new URL(value).protocol.slice(0, -1)),
      defaultMessage: () =>
        `$property must be a URL that begins with ${schemes.map((s) => `${s}://`).join(' or ')}`,
    },
  });
