import { looserThanTheDecision } from '../rulebook/local-rules/looser-than-the-decision.js';
import type { LocalCouncil } from '../rulebook/local-rules/local-rules.js';
import { getLevelRule, type Rulebook, type RulebookFault } from '../rulebook/rulebook.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { mostAllowed, type CharterTerms, type CouncilLevel } from './charter.js';
import type { SeatedMember } from './quorum.js';

/** A charter about to be issued, and what it stands on. */
export interface CharterFacts {
  readonly today: CalendarDay;
  readonly level: CouncilLevel;
  readonly seats: readonly SeatedMember[];
  /** Decisions in force on its first day that know the level. */
  readonly rulebooks: readonly Rulebook[];
  /** People who hold a council role at the place. */
  readonly eligible: readonly string[];
  /** The council's advisory team: its people never score. */
  readonly advisers: readonly string[];
}

export interface PlannedCharter {
  readonly decidedOn: CalendarDay;
  readonly inForceFrom: CalendarDay;
  readonly terms: CharterTerms;
}

export type CharterRefusal =
  | RulebookFault
  | {
      readonly code: 'day.in-the-future';
      readonly field: string;
      readonly day: CalendarDay;
      readonly today: CalendarDay;
    }
  | {
      readonly code: 'charter.before-its-decision';
      readonly inForceFrom: CalendarDay;
      readonly decidedOn: CalendarDay;
    }
  | { readonly code: 'charter.in-the-past'; readonly inForceFrom: CalendarDay; readonly today: CalendarDay }
  | { readonly code: 'charter.empty' }
  | { readonly code: 'charter.quorum-impossible'; readonly present: number; readonly of: number }
  | {
      readonly code: 'charter.rounds-too-many';
      readonly scoringRounds: number;
      readonly most: number;
      readonly rulebook: string;
    }
  | { readonly code: 'charter.member-unknown'; readonly personId: string }
  | { readonly code: 'charter.substitute-not-eligible'; readonly personId: string };

/** Every reason against a charter. Nothing already scored may come under it, so it never reaches back. */
export function refusalsOfCharter(wish: PlannedCharter, facts: CharterFacts): readonly CharterRefusal[] {
  const { decidedOn, inForceFrom, terms } = wish;
  const { today } = facts;
  return [
    ...(decidedOn > today
      ? [{ code: 'day.in-the-future' as const, field: 'decidedOn', day: decidedOn, today }]
      : []),
    ...(inForceFrom < decidedOn
      ? [{ code: 'charter.before-its-decision' as const, inForceFrom, decidedOn }]
      : []),
    ...(inForceFrom < today ? [{ code: 'charter.in-the-past' as const, inForceFrom, today }] : []),
    ...(Object.values(terms).every((term) => term === undefined) ? [{ code: 'charter.empty' as const }] : []),
    ...quorumRefusals(terms),
    ...standInRefusals(terms, facts),
    ...roundRefusals(terms, facts),
    ...facts.rulebooks.flatMap((rulebook) => looser(rulebook, facts.level, terms)),
  ];
}

const quorumRefusals = ({ quorum }: CharterTerms): readonly CharterRefusal[] =>
  quorum && (quorum.present < 1 || quorum.of < 1 || quorum.present > quorum.of)
    ? [{ code: 'charter.quorum-impossible', present: quorum.present, of: quorum.of }]
    : [];

/** No decision in force scores so often. */
function roundRefusals(
  { scoringRounds }: CharterTerms,
  { rulebooks, level }: CharterFacts,
): readonly CharterRefusal[] {
  const known = rulebooks
    .map((rulebook) => ({ rulebook: rulebook.id, most: getLevelRule(rulebook, level).scoringRounds }))
    .toSorted((one, other) => other.most - one.most);
  const [widest] = known;
  return scoringRounds !== undefined && widest && scoringRounds > widest.most
    ? [{ code: 'charter.rounds-too-many', scoringRounds, ...widest }]
    : [];
}

const standInRefusals = (
  { standIns = [] }: CharterTerms,
  { seats, eligible, advisers }: CharterFacts,
): readonly CharterRefusal[] => [
  ...standIns
    .filter(({ memberId }) => !seats.some(({ personId }) => personId === memberId))
    .map(({ memberId }) => ({ code: 'charter.member-unknown' as const, personId: memberId })),
  ...standIns
    .filter(
      ({ substituteId }) =>
        !eligible.includes(substituteId) ||
        advisers.includes(substituteId) ||
        seats.some(({ personId }) => personId === substituteId),
    )
    .map(({ substituteId }) => ({
      code: 'charter.substitute-not-eligible' as const,
      personId: substituteId,
    })),
];

function looser(rulebook: Rulebook, level: CouncilLevel, terms: CharterTerms): readonly RulebookFault[] {
  const { quorum, spread, leadWorkingDays } = terms;
  const own: LocalCouncil = {
    ...(quorum ? { quorum } : {}),
    ...(spread === undefined ? {} : { spreadAbove: spread === null ? null : mostAllowed(spread) }),
    ...(leadWorkingDays === undefined ? {} : { leadWorkingDays }),
  };
  return looserThanTheDecision(rulebook, { floors: [], councils: { [level]: own }, deadlines: {} }).map(
    (fault) => ({ ...fault, path: `terms.${fault.path.split('.').at(-1) ?? ''}`, rulebook: rulebook.id }),
  );
}
