/** A keyset page; `next` is the `after` of the page behind it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** What a store reads for one page: one row more than is shown, beginning after a sort key. */
export interface PageWindow {
  readonly take: number;
  readonly after: readonly (string | number | null)[] | null;
}
