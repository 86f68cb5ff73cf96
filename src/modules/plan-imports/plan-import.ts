import type { Level } from '../../domain/jurisdiction/role.js';
import type { PlanItemInput } from '../../domain/plan/plan-facts.js';

/** The columns of the template, in its order. */
export const columns = [
  'place',
  'producer',
  'isNewProducer',
  'product',
  'purpose',
  'hasPotential',
  'finding',
  'guide',
  'targetStar',
  'quarter',
  'round',
  'set',
  'description',
] as const;
export type Column = (typeof columns)[number];
/** Without these a row says too little. */
export const neededColumns: readonly Column[] = ['producer', 'product', 'finding'];

/** Why a row is not taken over, with the column where there is one. */
export type RowRefusal = { readonly code: string; readonly column?: Column };

/** One row of a spreadsheet: what it says of a product, or every reason why it cannot be taken over. */
export interface ImportRow {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly productName: string;
  readonly producerName: string;
  /** Null where it has refusals. */
  readonly input: PlanItemInput | null;
  readonly refusals: readonly RowRefusal[];
}

export interface ImportedRound {
  readonly number: number;
  readonly year: number;
  readonly placeName: string;
}

/** A spreadsheet as it was read for a plan. Nothing of it stands in the plan until it is confirmed. */
export interface PlanImport {
  readonly id: string;
  readonly planId: string;
  readonly fileName: string;
  readonly rows: readonly ImportRow[];
  /** Headings that name no column of the template; what stands under them is not read. */
  readonly ignoredHeadings: readonly string[];
  /** The rounds that rows name, and who guides, by id. */
  readonly rounds: Readonly<Record<string, ImportedRound>>;
  readonly guides: Readonly<Record<string, string>>;
  readonly readBy: string;
  readonly readAt: string;
  /** The work that takes the good rows over; null: not confirmed. */
  readonly batchId: string | null;
}

/** What the record knows, to recognise what rows name. */
export interface OnRecord {
  readonly producers: readonly {
    readonly id: string;
    readonly name: string;
    readonly products: readonly { readonly id: string; readonly name: string }[];
  }[];
  /** Rounds of the plan's year that the place takes part in. */
  readonly rounds: readonly { readonly id: string; readonly number: number; readonly level: Level }[];
}
