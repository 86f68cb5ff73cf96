import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IfPresent } from './if-present.js';
import type { Page } from '../requests/index.js';
import { Problem } from './problem.js';

/** Every list is paged by keyset: `after` is the `next` of the page before. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20, type: 'integer' })
  @IfPresent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @ApiPropertyOptional()
  @IfPresent()
  @IsString()
  @MaxLength(300)
  after?: string;
}

/** A cursor is the sort key of the last row, opaque to the caller. */
export const encodeCursor = (key: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key inside a cursor; 400 when it is not one of ours: another length, or parts of another form. */
export function decodeCursor(
  cursor: string,
  length: number,
  ...forms: readonly RegExp[]
): (string | number | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isKey(key, length) && forms.every((form, index) => form.test(String(key[index])))) return key;
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
  }
  throw Problem.badInput([{ path: 'after', code: 'cursor.malformed' }]);
}

const isKey = (key: unknown, length: number): key is (string | number | null)[] =>
  Array.isArray(key) &&
  key.length === length &&
  key.every((part) => part === null || ['string', 'number'].includes(typeof part));

/** Forms of the usual cursor parts. */
export const instantForm =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3,6}Z$/;
export const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Cuts a result read with one row more than asked into a page. */
export function pageOf<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (last: Item) => readonly (string | number | null)[],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
