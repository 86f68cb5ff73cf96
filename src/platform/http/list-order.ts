import { isDay } from './is-calendar-day.js';

/** The form of a part of a cursor; a regular expression is one. */
export interface Form {
  test(text: string): boolean;
}

/** What a list is sorted by: the properties of a row that make up its key, first things first, each with its form in a cursor. */
export type ListOrder<Property extends string> = Readonly<Record<Property, Form>>;

const time = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3,6}Z$/;

/** Forms of the usual cursor parts. A day that is none would be refused by the database, as nobody's fault. */
export const dayForm: Form = { test: isDay };
export const instantForm: Form = { test: (text) => isDay(text.slice(0, 10)) && time.test(text.slice(10)) };
export const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Any text a list may be sorted by; PostgreSQL knows no NUL. */
// oxlint-disable-next-line no-control-regex
export const textForm = /^[^\u0000]*$/;
export const numberForm = /^\d{1,4}$/;

export const byName = { name: textForm, id: idForm };
