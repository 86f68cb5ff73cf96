import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IfPresent } from './if-present.js';
import type { Page, PageWindow } from '../requests/index.js';
import type { Form, ListOrder } from './list-order.js';
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

type Key = NonNullable<PageWindow['after']>;

/** The page a query asks for, cut from what `read` answers; 400 when the cursor is not one of this order. */
export async function pageOf<Property extends string, Row extends Readonly<Record<Property, Key[number]>>>(
  { limit = 20, after }: PageQuery,
  order: ListOrder<Property>,
  read: (window: PageWindow) => Promise<readonly Row[]>,
): Promise<Page<Row>> {
  const key = after === undefined ? null : decodeCursor(after, Object.values(order));
  const rows = await read({ take: limit + 1, after: key });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const properties = Object.keys(order) as Property[];
  const next =
    rows.length > limit && last ? encodeCursor(properties.map((property) => last[property])) : null;
  return { items, next };
}

/** A cursor is the sort key of the last row, opaque to the caller. */
const encodeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key inside a cursor; 400 when it is not one of ours: another length, or parts of another form. */
function decodeCursor(cursor: string, forms: readonly Form[]): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isKey(key, forms)) return key;
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
  }
  throw Problem.badInput([{ path: 'after', code: 'cursor.malformed' }]);
}

const isKey = (key: unknown, forms: readonly Form[]): key is Key =>
  Array.isArray(key) &&
  key.length === forms.length &&
  key.every((part) => part === null || ['string', 'number'].includes(typeof part)) &&
  forms.every((form, index) => form.test(String(key[index])));
