import type { CalendarDay } from '../shared/calendar-day.js';

export const adviserPlaces = ['leader', 'member'] as const;
/** What somebody is in an advisory team: it has one leader. */
export type AdviserPlace = (typeof adviserPlaces)[number];

export interface PlannedAdviser {
  readonly personId: string;
  readonly place: AdviserPlace;
  /** The office or body the adviser comes from. */
  readonly body: string;
}

/** Tổ tư vấn, tổ giúp việc: people who prepare dossiers for a council and never score. */
export interface PlannedTeam {
  readonly decidedOn: CalendarDay;
  readonly advisers: readonly PlannedAdviser[];
}

export interface TeamFacts {
  /** The legal day; null where the decision's day is judged elsewhere. */
  readonly today: CalendarDay | null;
  readonly council: {
    readonly decidedOn: CalendarDay;
    readonly seats: readonly { readonly personId: string }[];
  };
  /** Those of them who hold the office of adviser at the place. */
  readonly eligible: readonly string[];
}

export type TeamRefusal =
  | { readonly code: 'adviser.leaders-not-one'; readonly leaders: number }
  | { readonly code: 'adviser.named-twice'; readonly personId: string }
  | { readonly code: 'adviser.not-eligible'; readonly personId: string }
  | { readonly code: 'adviser.also-seated'; readonly personId: string }
  | {
      readonly code: 'adviser.before-the-council';
      readonly decidedOn: CalendarDay;
      readonly councilOn: CalendarDay;
    }
  | {
      readonly code: 'day.in-the-future';
      readonly field: string;
      readonly day: CalendarDay;
      readonly today: CalendarDay;
    };

type TeamRule = (team: PlannedTeam, facts: TeamFacts) => readonly TeamRefusal[];

export const exactlyOneLeads: TeamRule = ({ advisers }) => {
  const leaders = advisers.filter(({ place }) => place === 'leader').length;
  return leaders === 1 ? [] : [{ code: 'adviser.leaders-not-one', leaders }];
};

export const nobodyIsNamedTwice: TeamRule = ({ advisers }) => {
  const people = idsOf(advisers);
  const twice = people.filter((personId, index) => people.indexOf(personId) !== index);
  return [...new Set(twice)].map((personId) => ({ code: 'adviser.named-twice', personId }));
};

/** Somebody unknown and somebody without the office at the place look the same. */
export const everybodyHoldsTheOffice: TeamRule = ({ advisers }, { eligible }) =>
  [...new Set(idsOf(advisers))]
    .filter((personId) => !eligible.includes(personId))
    .map((personId) => ({ code: 'adviser.not-eligible', personId }));

/** Whoever prepared a dossier does not score it. Not in the decisions; ADR 0007. */
export const nobodyAdvisesAndScores: TeamRule = ({ advisers }, { council }) =>
  [...new Set(idsOf(advisers))]
    .filter((personId) => idsOf(council.seats).includes(personId))
    .map((personId) => ({ code: 'adviser.also-seated', personId }));

/** A team is appointed with its council or after it. */
export const theCouncilIsThereFirst: TeamRule = ({ decidedOn }, { council }) =>
  decidedOn >= council.decidedOn
    ? []
    : [{ code: 'adviser.before-the-council', decidedOn, councilOn: council.decidedOn }];

export const theTeamIsDecided: TeamRule = ({ decidedOn }, { today }) =>
  today === null || decidedOn <= today
    ? []
    : [{ code: 'day.in-the-future', field: 'decidedOn', day: decidedOn, today }];

/** Every reason against an advisory team. */
export const refusalsOfTeam: TeamRule = (team, facts) =>
  [
    exactlyOneLeads,
    nobodyIsNamedTwice,
    everybodyHoldsTheOffice,
    nobodyAdvisesAndScores,
    theCouncilIsThereFirst,
    theTeamIsDecided,
  ].flatMap((rule) => rule(team, facts));

const idsOf = (people: readonly { readonly personId: string }[]) => people.map(({ personId }) => personId);
