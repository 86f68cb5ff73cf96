import { registerDecorator, type ValidationOptions } from 'class-validator';

const monthLength = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day that exists, as 'YYYY-MM-DD'; '2021-02-30' is none. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return (
    Number(year) >= 1900 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= monthLength(Number(year), Number(month))
  );
}

/** `isDay` for a property of a body or query. */
export const IsCalendarDay =
  (options?: ValidationOptions): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: 'isCalendarDay',
      target: target.constructor,
      propertyName: String(property),
      ...(options ? { options } : {}),
      validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) },
    });
