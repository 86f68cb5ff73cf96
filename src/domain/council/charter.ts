import type { CouncilDefaults, LevelRule, LocalValue, Rulebook } from '../rulebook/rulebook.js';
import { getLevelRule } from '../rulebook/rulebook.js';

export const councilLevels = ['district', 'province'] as const;
export type CouncilLevel = (typeof councilLevels)[number];
export type Quorum = CouncilDefaults['quorum'];

/** How far members' totals may lie apart: more than so many points are discussed, or already so many. */
export interface Spread {
  readonly points: number;
  readonly counts: 'above' | 'from';
}

/** Who may take whose place, with a paper, when that member is away. */
export interface StandIn {
  readonly memberId: string;
  readonly substituteId: string;
}

/** What a council's own charter (quy chế) sets; what it leaves out stays as the decision has it. */
export interface CharterTerms {
  readonly quorum?: Quorum;
  /** Null: totals may lie as far apart as they like. */
  readonly spread?: Spread | null;
  readonly scoringRounds?: number;
  readonly leadWorkingDays?: number;
  readonly opinionsWorkingDays?: number;
  readonly standIns?: readonly StandIn[];
  /** Calendar days for an appeal, from the day after the result was sealed; a last one that is a day off moves (ADR 0007). */
  readonly appealDays?: number;
}

/** What binds a council: its charter over the defaults of the decision. */
export interface Charter {
  readonly quorum: Quorum;
  readonly spread: Spread | null;
  readonly scoringRounds: number;
  readonly leadWorkingDays: number;
  /** How long written opinions are usually waited for; null where the decision knows none. */
  readonly opinionsWorkingDays: number | null;
  readonly standIns: readonly StandIn[];
  readonly appealDays: number;
}

// No decision knows appeals; the days are ours (ADR 0018).
export const appealDaysUnlessSaid = 15;
/** What a charter may set; never longer than a complaint is open to anybody: Luật Khiếu nại 2011, Đ.9. */
export const appealDaysAllowed = { fewest: 1, most: 90 } as const;

/** A charter as issued, dated; the newest in force on a day binds. */
export interface IssuedCharter {
  readonly id: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly inForceFrom: string;
  readonly terms: CharterTerms;
}

/**
 * The charter as it binds at a level under a decision. Where the decision prints a value, a charter may only be
 * stricter; a looser one, made for another decision, gives way.
 */
export function charterOf(rulebook: Rulebook, level: CouncilLevel, terms: CharterTerms | null): Charter {
  const { council, scoringRounds }: LevelRule = getLevelRule(rulebook, level);
  const { quorum, spread, leadWorkingDays, standIns = [] } = terms ?? {};
  const isOpen = (value: 'quorum' | 'spreadAbove' | 'leadWorkingDays') =>
    rulebook.leavesOpen.includes(`${level}.${value}` satisfies LocalValue);
  const printed: Spread | null =
    council.spreadAbove === null ? null : { points: council.spreadAbove, counts: 'above' };
  return {
    quorum: quorum && (isOpen('quorum') || !isLess(quorum, council.quorum)) ? quorum : council.quorum,
    spread:
      spread !== undefined && (isOpen('spreadAbove') || mostAllowed(spread) <= mostAllowed(printed))
        ? spread
        : printed,
    // A council may settle on fewer scorings than the decision prints, never on more (ADR 0007).
    scoringRounds: Math.min(terms?.scoringRounds ?? scoringRounds, scoringRounds),
    leadWorkingDays:
      leadWorkingDays !== undefined &&
      (isOpen('leadWorkingDays') || leadWorkingDays >= council.leadWorkingDays)
        ? leadWorkingDays
        : council.leadWorkingDays,
    opinionsWorkingDays: rulebook.renewsByWrittenOpinions
      ? (terms?.opinionsWorkingDays ?? rulebook.deadlines.opinionsWorkingDays)
      : null,
    standIns,
    appealDays: terms?.appealDays ?? appealDaysUnlessSaid,
  };
}

const isLess = (one: Quorum, other: Quorum) => one.present * other.of < other.present * one.of;

/** The widest difference that is still allowed; totals are whole, so "from ten" is "above nine". */
export const mostAllowed = (spread: Spread | null): number => {
  if (spread === null) return Infinity;
  return spread.counts === 'above' ? spread.points : spread.points - 1;
};

/** QĐ 1048, PL II §4b: a difference of exactly ten points is allowed. */
export const liesTooFarApart = (spread: Spread | null, lowest: number, highest: number): boolean =>
  highest - lowest > mostAllowed(spread);
