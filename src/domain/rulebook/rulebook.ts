import type { Level } from '../jurisdiction/role.js';
import type { CriteriaSet } from '../scoring/criteria-set.js';
import type { Band, Star } from '../scoring/star-rating.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import type { Purpose } from './purpose.js';

/** One decision's legal numbers and sheets. A dossier is pinned to the rulebook of its round. */
export interface Rulebook {
  readonly id: string;
  readonly decree: string;
  /** The id of the criteria file its sheets come from; two decisions may share one. */
  readonly criteriaFile: string;
  /** Days on which a dossier may be filed under it, both inclusive; `effectiveTo` is null while it is in force. */
  readonly effectiveFrom: CalendarDay;
  readonly effectiveTo: CalendarDay | null;
  /** What is still open under it must end by these days, by a transition clause of the decision that follows. */
  readonly mustEndBy: Readonly<Partial<Record<Purpose, CalendarDay>>>;
  /** Best star first. */
  readonly bands: readonly Band[];
  /** What each level with a council does; null where the decision knows no such level. */
  readonly district: LevelRule | null;
  readonly province: LevelRule;
  readonly ministry: LevelRule;
  readonly deadlines: Deadlines;
  readonly documents: Readonly<Record<Purpose, Documents>>;
  /** Papers that a level adds when it sends the dossier up. */
  readonly forwardingPapers: Readonly<Partial<Record<Level, readonly string[]>>>;
  /** Whether a re-evaluation is decided by written opinions, with a meeting only where they differ. */
  readonly renewsByWrittenOpinions: boolean;
  /** What the decision does not settle, so that a province may, either way; the rest it may only make stricter. */
  readonly leavesOpen: readonly LocalValue[];
  /** Sample units where the set does not say. */
  readonly defaultSamples: number;
  /** Every sheet by its own code, variants included. */
  readonly criteriaSets: ReadonlyMap<string, CriteriaSet>;
}

/** The numbers that a province may settle for its councils and offices, as a path into the rulebook. */
export type LocalValue = `${'district' | 'province'}.${CouncilValue}` | `deadlines.${LocalDeadline}`;
export type CouncilValue = 'size' | 'quorum' | 'spreadAbove' | 'leadWorkingDays';
export type LocalDeadline =
  'communeWorkingDays' | 'supplementDays' | 'reevaluationDays' | 'renewalReminderDays';

/** Something that a rulebook may not hold: where, a permanent code, and the facts. */
export type RulebookFault = { readonly path: string; readonly code: string } & Readonly<
  Record<string, unknown>
>;

/** What a level does with a dossier it has scored. */
export interface LevelRule {
  readonly council: CouncilDefaults;
  /** How often its council scores a dossier. */
  readonly scoringRounds: number;
  /** The stars it recognises itself; none where it only sends on. */
  readonly recognises: readonly Star[];
  /** The lowest mean that goes on to the level above; null at the top. */
  readonly forwardsFrom: number | null;
}

/** What holds for a council until its charter (quy chế) says otherwise. */
export interface CouncilDefaults {
  readonly minimum: number;
  readonly maximum: number;
  /** The share of members that must be present, as two whole numbers; a fraction of a member counts as one. */
  readonly quorum: { readonly present: number; readonly of: number; readonly withChair: boolean };
  /** Members whose totals lie further apart than so many points discuss and may score again; null: no such rule. */
  readonly spreadAbove: number | null;
  /** Working days between the papers and the meeting. */
  readonly leadWorkingDays: number;
}

/** Lawful times. Null where the decision sets none. */
export interface Deadlines {
  readonly communeWorkingDays: number | null;
  /** Calendar days to answer a request for supplement. */
  readonly supplementDays: number | null;
  /** Calendar days from a complete dossier to the result of a re-evaluation. */
  readonly reevaluationDays: number | null;
  /** Working days that a council usually waits for written opinions; null where there are none. */
  readonly opinionsWorkingDays: number | null;
  /** How many days before a certificate ends its re-evaluation is filed: no earlier, no later. */
  readonly renewalWindow: { readonly earliestDays: number; readonly latestDays: number } | null;
  /** Days before a certificate ends on which its owner is reminded. */
  readonly renewalReminderDays: readonly number[];
  /** A certificate whose re-evaluation was filed late keeps its effect at most so long after its end. */
  readonly certificateTailDays: number;
  readonly certificateMonths: number;
  /** Yearly rounds of the province: a request before the first day ('MM-DD') has its result before the second. */
  readonly provinceRounds: readonly RoundCutOff[];
  readonly ministryRounds: readonly RoundCutOff[];
}

export interface RoundCutOff {
  readonly requestBefore: string;
  readonly resultBefore: string;
}

export interface Documents {
  /** Document kinds that block submission while missing. */
  readonly mandatory: readonly string[];
  readonly supporting: readonly string[];
}

/** A sheet by its own code; one the decision does not have is a fault. */
export function getSheet({ id, criteriaSets }: Rulebook, code: string): CriteriaSet {
  const set = criteriaSets.get(code);
  if (!set) throw new Error(`Rulebook ${id} has no sheet ${code}`);
  return set;
}

/** Whether dossiers may be filed under it on a day. */
export const isInForceOn = (
  { effectiveFrom, effectiveTo }: Pick<Rulebook, 'effectiveFrom' | 'effectiveTo'>,
  day: CalendarDay,
): boolean => day >= effectiveFrom && (effectiveTo === null || day <= effectiveTo);

/** The level's rule; a level the decision does not know is a fault. */
export function getLevelRule(rulebook: Rulebook, level: 'district' | 'province' | 'ministry'): LevelRule {
  const rule = rulebook[level];
  if (!rule) throw new Error(`${rulebook.id} knows no ${level}`);
  return rule;
}
