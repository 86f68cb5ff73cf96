import type { CalendarDay } from '../shared/calendar-day.js';
import { refusalsOfTeam, type PlannedAdviser, type TeamRefusal } from './advisory-team.rules.js';

export const seats = ['chair', 'viceChair', 'secretary', 'member'] as const;
/** What somebody is in a council. */
export type Seat = (typeof seats)[number];

export interface PlannedSeat {
  readonly personId: string;
  readonly seat: Seat;
  /** The office or body the member comes from. */
  readonly body: string;
}

export interface PlannedCouncil {
  readonly decidedOn: CalendarDay;
  readonly seats: readonly PlannedSeat[];
  /** The advisory team (tổ tư vấn), where the same decision appoints it; empty otherwise. */
  readonly advisers: readonly PlannedAdviser[];
}

/** What the record says beside the plan: the legal day, and who holds a council role at the place today. */
export interface SeatingFacts {
  readonly today: CalendarDay;
  readonly eligible: readonly string[];
  /** Those of them who hold the office of chair, and so may act as one. */
  readonly chairs: readonly string[];
  /** Those of the planned advisers who hold the office of adviser at the place. */
  readonly advisers: readonly string[];
}

export type SeatingRefusal =
  | TeamRefusal
  | { readonly code: 'council.chairs-not-one'; readonly chairs: number }
  | { readonly code: 'council.seated-twice'; readonly personId: string }
  | { readonly code: 'council.person-not-eligible'; readonly personId: string }
  | { readonly code: 'council.chair-without-office'; readonly personId: string };

type SeatingRule = (council: PlannedCouncil, facts: SeatingFacts) => readonly SeatingRefusal[];

/** One chair leads the council: QĐ 1048, PL II §2b, §2c. */
export const exactlyOneChairIsSeated: SeatingRule = ({ seats: planned }) => {
  const chairs = planned.filter(({ seat }) => seat === 'chair').length;
  return chairs === 1 ? [] : [{ code: 'council.chairs-not-one', chairs }];
};

/** Nobody votes twice. */
export const nobodyIsSeatedTwice: SeatingRule = ({ seats: planned }) => {
  const people = planned.map(({ personId }) => personId);
  const twice = people.filter((personId, index) => people.indexOf(personId) !== index);
  return [...new Set(twice)].map((personId) => ({ code: 'council.seated-twice', personId }));
};

/** Somebody unknown and somebody without a council role at the place look the same. */
export const everybodyHoldsACouncilRole: SeatingRule = ({ seats: planned }, { eligible }) =>
  [...new Set(planned.map(({ personId }) => personId))]
    .filter((personId) => !eligible.includes(personId))
    .map((personId) => ({ code: 'council.person-not-eligible', personId }));

/** A chair without the office could sit, but not act as chair when a dossier must be eliminated. */
export const theChairHoldsTheOffice: SeatingRule = ({ seats: planned }, { eligible, chairs }) =>
  planned
    .filter(
      ({ seat, personId }) => seat === 'chair' && eligible.includes(personId) && !chairs.includes(personId),
    )
    .map(({ personId }) => ({ code: 'council.chair-without-office', personId }));

export const theDecisionIsTaken: SeatingRule = ({ decidedOn }, { today }) =>
  decidedOn <= today ? [] : [{ code: 'day.in-the-future', field: 'decidedOn', day: decidedOn, today }];

/** A council may be set up without a team; one that its decision appoints is judged with it. */
export const itsTeamMayAdvise: SeatingRule = ({ decidedOn, seats: seated, advisers }, facts) =>
  advisers.length === 0
    ? []
    : refusalsOfTeam(
        { decidedOn, advisers },
        { today: null, council: { decidedOn, seats: seated }, eligible: facts.advisers },
      );

/** Every reason against a council. Its size is judged by the procedure, when it is to score. */
export const refusalsOfSeating: SeatingRule = (council, facts) =>
  [
    exactlyOneChairIsSeated,
    nobodyIsSeatedTwice,
    everybodyHoldsACouncilRole,
    theChairHoldsTheOffice,
    theDecisionIsTaken,
    itsTeamMayAdvise,
  ].flatMap((rule) => rule(council, facts));
