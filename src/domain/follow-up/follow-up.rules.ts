import type { CalendarDay } from '../shared/calendar-day.js';
import type { FollowUpEvent, FollowUpFacts } from './follow-up-facts.js';
import type { EntryKind } from './follow-up-kind.js';
import type { FollowUpRefusal } from './follow-up.refusals.js';

/** One sentence about the follow-up. Returns what is missing; an empty list means satisfied. */
export type FollowUpRule = (facts: FollowUpFacts) => readonly FollowUpRefusal[];
/** One sentence about what the person brings along. */
export type FollowUpAsk<E extends FollowUpEvent = FollowUpEvent> = (
  facts: FollowUpFacts,
  event: E,
) => readonly FollowUpRefusal[];
export type EventOf<A extends FollowUpEvent['type']> = Extract<FollowUpEvent, { type: A }>;

export const notInTheFuture = (
  field: string,
  day: CalendarDay,
  { today }: FollowUpFacts,
): FollowUpRefusal[] => (day <= today ? [] : [{ code: 'day.in-the-future', field, day, today }]);

/** What brings a product to buyers: the results that the letter of Ngọc Hồi asks for. */
const promoting: readonly EntryKind[] = ['fair', 'marketLink', 'publicity'];

/** Trade promotion is complete once something brought the product to buyers, support once anything was done. */
export const somethingWasDone: FollowUpRule = ({ kind, entries }) =>
  entries.some(({ what }) => kind !== 'tradePromotion' || promoting.includes(what))
    ? []
    : [{ code: 'follow-up.nothing-done' }];

export const thePersonServesHere: FollowUpAsk<EventOf<'assign'>> = ({ officers }, { input: { personId } }) =>
  officers.includes(personId) ? [] : [{ code: 'follow-up.person-unknown', personId }];

export const theDaysAreOver: FollowUpAsk<EventOf<'addEntry'>> = (facts, { input: { from, to } }) => [
  ...(from <= to ? [] : [{ code: 'entry.days-out-of-order' as const, firstDay: from, lastDay: to }]),
  ...notInTheFuture('to', to, facts),
];

export const aFairHasAPlace: FollowUpAsk<EventOf<'addEntry'>> = (_, { input: { what, place } }) =>
  what === 'fair' && place === null ? [{ code: 'entry.place-missing' }] : [];

export const aValueIsOfContracts: FollowUpAsk<EventOf<'addEntry'>> = (
  _,
  { input: { contracts, contractValue } },
) => (contractValue > 0 && contracts === 0 ? [{ code: 'entry.value-without-contract' }] : []);

export const thePhotosAreAttached: FollowUpAsk<EventOf<'addEntry'>> = (facts, { input: { photoIds } }) =>
  photoIds
    .filter((photoId) => !facts.photoIds.includes(photoId))
    .map((photoId) => ({ code: 'follow-up.photo-unknown', photoId }));

export const aPhotoIsAPicture: FollowUpAsk<EventOf<'attachPhoto'>> = (_, { input: { mediaType } }) =>
  mediaType.startsWith('image/') ? [] : [{ code: 'follow-up.not-a-photo', mediaType }];

export const theEntryStands: FollowUpAsk<EventOf<'withdrawEntry'>> = ({ entries }, { input: { entryId } }) =>
  entries.some(({ id }) => id === entryId) ? [] : [{ code: 'follow-up.entry-unknown', entryId }];

export const aReasonIsGiven: FollowUpAsk<
  EventOf<'withdrawEntry' | 'reopen' | 'callOff' | 'decline' | 'propose'>
> = (_, { input: { reason } }) => (reason.trim() === '' ? [{ code: 'reason.missing' }] : []);
