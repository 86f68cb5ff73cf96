import type { PageWindow } from '../requests/index.js';
import { decodeCursor, type PageQuery } from './page.js';

export const limitOf = ({ limit = 20 }: PageQuery): number => limit;

/** The window of a page whose cursor has parts of these forms; 400 when it has not. */
export const windowOf = (query: PageQuery, ...forms: readonly RegExp[]): PageWindow => ({
  take: limitOf(query) + 1,
  after: query.after === undefined ? null : decodeCursor(query.after, forms.length, ...forms),
});

/** Any text a list may be sorted by; PostgreSQL knows no NUL. */
// oxlint-disable-next-line no-control-regex
export const textForm = /^[^\u0000]*$/;
export const numberForm = /^\d{1,4}$/;
