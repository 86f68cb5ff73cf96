import type { Level } from '../../domain/jurisdiction/role.js';
import type { LocalRules } from '../../domain/rulebook/local-rules/local-rules.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';

/** What a province decided to hold over one decision, from a day on until the next such day. */
export interface SettledRules {
  readonly id: string;
  readonly place: { readonly id: string; readonly name: string; readonly level: Level };
  readonly rulebook: string;
  readonly inForceFrom: CalendarDay;
  /** The province's own decision. */
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDay;
  readonly rules: LocalRules;
  /** Withdrawn before they came into force; null: they stand. */
  readonly withdrawnOn: CalendarDay | null;
}

export interface NewLocalRules extends Omit<SettledRules, 'place' | 'withdrawnOn'> {
  readonly placeId: string;
}

export interface LocalRulesQuestion extends PageWindow {
  /** Places whose rules the person may see; null: all. */
  readonly among: readonly string[] | null;
  readonly rulebook: string | null;
}

/** What a decision to settle rests on. */
export interface SettlingFacts {
  readonly today: CalendarDay;
  /** What holds in the province on the day before; null: nothing beside the decision. */
  readonly before: LocalRules | null;
}

export type SettleRefusal =
  { readonly code: 'local-rules.day-taken'; readonly inForceFrom: CalendarDay } | KeyReused;
export type WithdrawRefusal =
  | { readonly code: 'local-rules.not-found'; readonly id: string }
  | { readonly code: 'local-rules.in-force'; readonly inForceFrom: CalendarDay }
  | { readonly code: 'local-rules.withdrawn'; readonly withdrawnOn: CalendarDay }
  | KeyReused;

/** What judging dossiers needs. Once in force, rules never change. */
export interface LocalRulesReader {
  find(id: string): Promise<SettledRules | null>;
  /** The rules of a province that hold on a day; null where it has settled nothing. */
  findInForce(rulebook: string, provinceId: string, on: CalendarDay): Promise<SettledRules | null>;
}

export abstract class LocalRulesStore implements LocalRulesReader {
  abstract find(id: string): Promise<SettledRules | null>;
  abstract findInForce(rulebook: string, provinceId: string, on: CalendarDay): Promise<SettledRules | null>;
  /** Latest day first, withdrawn ones among them; the page begins after such a day and an id. */
  abstract list(question: LocalRulesQuestion): Promise<readonly SettledRules[]>;
  /** Kept unless the facts of this moment stand against it; a repeated request is told the same whatever they are by then. */
  abstract add<R extends { readonly code: string }>(
    rules: NewLocalRules,
    by: Writer,
    refusalsOf: (facts: SettlingFacts) => readonly R[],
  ): Promise<Outcome<SettledRules, R | SettleRefusal>>;
  /** Only before their day. */
  abstract withdraw(id: string, by: Writer): Promise<Outcome<SettledRules, WithdrawRefusal>>;
}

/** Where nothing is settled anywhere. */
export const noLocalRules: LocalRulesReader = {
  find: () => Promise.resolve(null),
  findInForce: () => Promise.resolve(null),
};
