import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { Purpose } from '../rulebook/purpose.js';
import type { CalendarDay } from '../shared/calendar-day.js';

/** A product that a commune has reviewed for its plan. */
export interface PlanItem {
  readonly id: string;
  /** Null of a prospective owner who is not on the record yet. */
  readonly producerId: string | null;
  readonly producerName: string;
  /** Null of a product that is not on the record yet. */
  readonly productId: string | null;
  readonly productName: string;
  /** Which criteria set of which decision would judge it, if that is known. */
  readonly rulebook: string | null;
  readonly setCode: string | null;
  readonly description: string | null;
  readonly purpose: Purpose;
  /** Whether the review found that it may earn a star. */
  readonly hasPotential: boolean;
  readonly finding: string;
  /** The officer who guides the owner; null: not named yet. */
  readonly guideId: string | null;
  readonly targetStar: number | null;
  /** Quarter of the year in which it is to be registered; null: not set yet. */
  readonly quarter: number | null;
  /** The round in which it is to be registered; null: not set yet. */
  readonly roundId: string | null;
  /** Its dossier, once it is registered. */
  readonly dossierId: string | null;
}

/** How many products are to be recognised in the year, by purpose. */
export type PlanTargets = Readonly<Record<Purpose, number>>;

/** What a person writes of a product; what the record gives it is no part of that. */
export type PlanItemInput = Omit<PlanItem, 'id' | 'dossierId'>;

/** Everything a plan may look at. */
export interface PlanFacts {
  readonly today: CalendarDay;
  readonly year: number;
  readonly level: Level;
  /** The roles held at the place of the plan, and at the place directly above it. */
  readonly actor: { readonly own: readonly HeldRole[]; readonly above: readonly HeldRole[] };
  /** What it lists: its own products and those of the plans merged into it. */
  readonly items: readonly PlanItem[];
  readonly targets: PlanTargets | null;
  /** The day on which what it lists or aims at was last changed; null: never. */
  readonly changedOn: CalendarDay | null;
  /** Where the plan of the place above stands; null: it has none for this year. */
  readonly planAbove: { readonly id: string; readonly state: string } | null;
  readonly levelAbove: Level | null;
  /** Places below whose plans have been handed in and are neither merged nor returned. */
  readonly waitingBelow: readonly { readonly id: string; readonly name: string }[];
  /** Who may be named to guide an owner. */
  readonly officers: readonly string[];
  /** What the record says of the owner and the product that an action names; null: it names none, or they are unknown here. */
  readonly named: NamedOnRecord;
}

export interface NamedOnRecord {
  /** The producer, where it is at home in the place. */
  readonly producer: { readonly id: string; readonly name: string } | null;
  /** The product, where it is of that producer. */
  readonly product: { readonly id: string; readonly name: string } | null;
  /** The round, where it is of that place or of one above it, and of the plan's year. */
  readonly round: { readonly id: string } | null;
}

/** What each action brings along. */
export interface PlanInputs {
  addItem: PlanItemInput;
  changeItem: PlanItemInput & { readonly itemId: string };
  removeItem: { readonly itemId: string };
  /** Tells who on the record a planned owner and product are; the plan itself stays as it was written. */
  linkItem: { readonly itemId: string; readonly producerId: string; readonly productId: string | null };
  setTargets: PlanTargets;
  submit: { readonly note?: string };
  return: { readonly reasons: readonly string[] };
  merge: { readonly note?: string };
  approve: { readonly decisionNumber: string; readonly decidedOn: CalendarDay };
  amend: { readonly reason: string };
  register: { readonly roundId: string };
}
export type PlanAction = keyof PlanInputs;
export type PlanEvent = { [A in PlanAction]: { type: A; input: PlanInputs[A] } }[PlanAction];
