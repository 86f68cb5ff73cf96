import { mayMeetOn } from '../../calendar/working-days.js';
import { whySizeUnlawful } from '../council-size.js';
import { refusalsOfQuorum, whoMaySit, whoStaysOutOf } from '../quorum.js';
import {
  sittingIn,
  type Attendance,
  type SessionEvent,
  type SessionFacts,
  type SessionItem,
} from './session-facts.js';
import type { SessionRefusal } from './session.refusals.js';

/** One sentence about the session. Returns what is missing; an empty list means satisfied. */
export type SessionRule = (facts: SessionFacts) => readonly SessionRefusal[];
/** One sentence about what the person brings along. */
export type SessionAsk<E extends SessionEvent = SessionEvent> = (
  facts: SessionFacts,
  event: E,
) => readonly SessionRefusal[];
type EventOf<A extends SessionEvent['type']> = Extract<SessionEvent, { type: A }>;

const isListed = ({ items }: SessionFacts, dossierId: string) =>
  items.some((item) => item.dossierId === dossierId);

export const theAgendaIsNotEmpty: SessionRule = ({ items }) =>
  items.length === 0 ? [{ code: 'agenda.empty' }] : [];

export const noDossierIsListedYet: SessionAsk<EventOf<'addItems'>> = (facts, { input }) =>
  input.dossierIds
    .filter((dossierId) => isListed(facts, dossierId))
    .map((dossierId) => ({ code: 'agenda.listed-already', dossierId }));

export const theDossierIsListed: SessionAsk<EventOf<'removeItem'>> = (facts, { input }) =>
  isListed(facts, input.dossierId) ? [] : [{ code: 'agenda.not-listed', dossierId: input.dossierId }];

/** The same dossiers in another order, each once. */
export const theOrderKeepsTheAgenda: SessionAsk<EventOf<'arrange'>> = ({ items }, { input }) => {
  const given = new Set(input.dossierIds);
  const isSame =
    given.size === input.dossierIds.length &&
    given.size === items.length &&
    items.every(({ dossierId }) => given.has(dossierId));
  return isSame
    ? []
    : [{ code: 'agenda.not-the-same', listed: items.length, given: input.dossierIds.length }];
};

/** A council that another has followed begins no session any more; one that is open it holds to its end (not in the decisions; ADR 0007). */
export const noOtherCouncilHasFollowed: SessionRule = ({ followedBy }) =>
  followedBy ? [{ code: 'council.followed', ...followedBy }] : [];

/** As it is asked again when each dossier is to be scored; under one decision it is the same. */
export const theCouncilIsOfALawfulSize: SessionRule = ({ level, council, items }) => {
  const bounds = new Map(items.map((item) => [`${item.minimum} ${item.maximum}`, item]));
  return [...bounds.values()].flatMap((each) => whySizeUnlawful(level, council.seats.length, each));
};

/** Whoever came up meanwhile by another way needs no session any more. */
export const everyDossierWaitsForTheCouncil: SessionRule = ({ items }) =>
  items
    .filter(({ awaitsCouncil }) => !awaitsCouncil)
    .map(({ dossierId }) => ({ code: 'agenda.dossier-not-waiting', dossierId }));

/** One working day before the meeting at the district, two at the province: QĐ 1048, PL II §4a, §4b; else the charter's. */
export const everyDossierIsDeliveredInTime: SessionRule = (facts) =>
  facts.items.flatMap((item) => refusalsOfDelivery(facts, item));

function refusalsOfDelivery(
  { today }: SessionFacts,
  { dossierId, deliveredOn, calendar, charter: { leadWorkingDays } }: SessionItem,
): readonly SessionRefusal[] {
  if (deliveredOn === null) return [{ code: 'agenda.not-delivered', dossierId }];
  const earliest = mayMeetOn(calendar, deliveredOn, leadWorkingDays);
  if (!earliest.ok) return earliest.refusals;
  const mayOpenOn = earliest.value;
  return today >= mayOpenOn
    ? []
    : [{ code: 'agenda.delivered-late', dossierId, deliveredOn, leadWorkingDays, mayOpenOn }];
}

/**
 * Enough members, the chair among them, for the strictest dossier of the agenda, without those who must stay out of all of
 * it; each product asks again for itself.
 */
export const theQuorumHasCome: SessionRule = (facts) => {
  const { items, council } = facts;
  const conflicted = whoStaysOutOf(items);
  const counted = whoMaySit(sittingIn(facts), conflicted);
  const missing = items.map(({ charter, minimum }) =>
    refusalsOfQuorum({ seats: council.seats, conflicted, counted, minimum }, charter.quorum),
  );
  return missing.toSorted((one, other) => neededIn(other) - neededIn(one))[0] ?? [];
};

const neededIn = (refusals: readonly SessionRefusal[]) =>
  Math.max(0, ...refusals.map((refusal) => ('needed' in refusal ? refusal.needed : 1)));

/** Whoever opens has seen the charter that binds today, and no earlier one. */
export const theCharterIsTheNewest: SessionAsk<EventOf<'open'>> = ({ charterId }, { input }) =>
  input.charterId === charterId ? [] : [{ code: 'charter.stale', current: charterId }];

export const nothingIsBeingScored: SessionRule = ({ items }) =>
  items
    .filter(({ isBeingScored }) => isBeingScored)
    .map(({ dossierId }) => ({ code: 'agenda.scoring-open', dossierId }));

/** A member comes in the own seat, or in that of another whom the charter lets them stand in for, with a paper. */
export const theSeatIsTheirs: SessionAsk<EventOf<'arrive'>> = ({ council, items }, { input }) => {
  const { personId, standsInFor, paper } = input;
  if (standsInFor === undefined)
    return council.seats.some((seat) => seat.personId === personId)
      ? []
      : [{ code: 'attendance.not-seated', personId }];
  const named = items.some(({ charter }) => isNamed(charter, { personId, standsInFor }));
  return [
    ...(named ? [] : [{ code: 'attendance.stand-in-not-named' as const, personId, memberId: standsInFor }]),
    ...((paper ?? '').trim() === '' ? [{ code: 'attendance.paper-missing' as const }] : []),
  ];
};

const isNamed = ({ standIns }: SessionItem['charter'], { personId, standsInFor }: Attendance): boolean =>
  standIns.some(({ memberId, substituteId }) => memberId === standsInFor && substituteId === personId);

/** Whoever came in another's place under an earlier charter does not sit under the one that binds now (ADR 0007). */
export const everyStandInIsNamed: SessionRule = ({ items, present }) =>
  present.flatMap(({ personId, standsInFor }) =>
    standsInFor !== null && items.some(({ charter }) => !isNamed(charter, { personId, standsInFor }))
      ? [{ code: 'attendance.stand-in-not-named' as const, personId, memberId: standsInFor }]
      : [],
  );

/** Nobody is there twice, and no seat is taken by two. */
export const nobodySitsThereYet: SessionAsk<EventOf<'arrive'>> = ({ present }, { input }) => {
  const taken = present.filter(
    ({ personId, standsInFor }) =>
      personId === input.personId ||
      personId === input.standsInFor ||
      (standsInFor !== null && [input.personId, input.standsInFor].includes(standsInFor)),
  );
  return taken.map(({ personId }) => ({ code: 'attendance.present-already', personId }));
};

export const theyAreThere: SessionAsk<EventOf<'leave'>> = ({ present }, { input: { personId } }) =>
  present.some((each) => each.personId === personId) ? [] : [{ code: 'attendance.not-present', personId }];

export const aReasonIsGiven: SessionAsk<EventOf<'cancel'>> = (_, { input }) =>
  input.reason.trim() === '' ? [{ code: 'reason.missing' }] : [];
