import type { CalendarWish, DayKind } from '../../api/types.js';

interface Cited {
  readonly source: string;
  readonly sourceDatedOn: string;
}
export type DayWishKind = DayKind | 'none';

/** What stands in the form; a kind of 'none' takes a row away. */
export interface WishValues {
  readonly years: readonly (Cited & { readonly year: number; readonly complete?: boolean })[];
  readonly days: readonly (Cited & {
    readonly date: string;
    readonly kind: DayWishKind;
    readonly name?: string;
  })[];
}

export const emptyWish: WishValues = { years: [], days: [{} as WishValues['days'][number]] };

export const wishOf = ({ years = [], days = [] }: Partial<WishValues>): CalendarWish => ({
  years: years.map(({ year, complete = false, source, sourceDatedOn }) => ({
    ...{ year, complete, source, sourceDatedOn },
  })),
  days: days.map(({ date, kind, name, source, sourceDatedOn }) => ({
    ...{ date, source, sourceDatedOn, name: name ?? null },
    kind: kind === 'none' ? null : kind,
  })),
});
