/** What a list is sorted by: the properties of a row that make up its key, first things first, each with its form in a cursor. */
export type ListOrder<Property extends string> = Readonly<Record<Property, RegExp>>;

/** Forms of the usual cursor parts. */
export const instantForm =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3,6}Z$/;
export const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Any text a list may be sorted by; PostgreSQL knows no NUL. */
// oxlint-disable-next-line no-control-regex
export const textForm = /^[^\u0000]*$/;
export const numberForm = /^\d{1,4}$/;

export const byName = { name: textForm, id: idForm };
