import { isOver, isSameDate, lastDayOf, type LegalDate } from '../calendar/legal-date.js';
import { remindersFor, type PlannedReminder } from '../calendar/reminder-plan.js';
import { rolesThatMay } from '../jurisdiction/permissions.js';
import { levels, type HeldRole, type Level, type Role } from '../jurisdiction/role.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import type { FollowUpKind } from './follow-up-kind.js';

/** What the letter of a district or province asks for the rated products of its places. */
export interface FollowUpCallTerms {
  readonly kind: FollowUpKind;
  readonly due: LegalDate;
  /** The paper that orders it: number and day. */
  readonly basis: { readonly number: string; readonly issuedOn: CalendarDay };
  /** The offices that carry it out: of the products' communes, or of the level above. */
  readonly carriedOutBy: Level;
  readonly stars: { readonly from: number; readonly to: number };
  /** Null: all that are rated so. */
  readonly productIds: readonly string[] | null;
}

/** A product below the calling place whose certificate is in force. */
export interface RatedProduct {
  readonly productId: string;
  readonly star: number;
}

export type FollowUpCallRefusal =
  | { readonly code: 'follow-up-call.due-passed'; readonly lastDay: CalendarDay; readonly today: CalendarDay }
  | { readonly code: 'follow-up-call.stars-out-of-order'; readonly from: number; readonly to: number }
  | { readonly code: 'follow-up-call.level-above'; readonly level: Level; readonly own: Level }
  | { readonly code: 'follow-up-call.product-not-rated'; readonly productId: string }
  | { readonly code: 'follow-up-call.no-products' }
  | {
      readonly code: 'day.in-the-future';
      readonly field: string;
      readonly day: CalendarDay;
      readonly today: CalendarDay;
    };

export const followUpTemplates = [
  'followUpsAsked',
  'followUpDue',
  'followUpsMoved',
  'followUpCalledOff',
  'followUpReopened',
  'revocationDue',
  'recheckProposed',
  'recheckDecided',
  'recheckDeclined',
] as const;
export type FollowUpTemplate = (typeof followUpTemplates)[number];

/** The roles that carry it out, whatever the level of the place. */
export const carriers: readonly Role[] = [
  ...new Set(levels.flatMap((level) => rolesThatMay('followUp.carryOut', level))),
];

/** The products that are called for, and what is told of the day. */
export interface CalledFollowUps extends ToldOfDay {
  readonly productIds: readonly string[];
}
/** The last lawful day, and what is told of it. */
export interface ToldOfDay {
  readonly dueOn: CalendarDay;
  readonly reminders: readonly PlannedReminder[];
  /** Who carries it out, by the level of the place: of the letter, or of the province where there is no district. */
  readonly audience: Readonly<Record<Level, readonly HeldRole[]>>;
  /** Who is told as well once the day has passed, and urges. */
  readonly urgers: readonly HeldRole[];
}

/** Whether the call may go out, for which products, and whom it reminds; or every reason why not. Pure. */
export function callForFollowUps(
  terms: FollowUpCallTerms,
  own: Level,
  today: CalendarDay,
  rated: readonly RatedProduct[],
): Outcome<CalledFollowUps, FollowUpCallRefusal> {
  const { stars, productIds, due } = terms;
  const chosen = rated
    .filter(({ star }) => stars.from <= star && star <= stars.to)
    .map(({ productId }) => productId)
    .filter((id) => productIds === null || productIds.includes(id));
  const [first, ...rest] = [
    ...whyNotLawful(terms, own, today),
    ...(productIds ?? [])
      .filter((id) => !chosen.includes(id))
      .map((productId) => ({ code: 'follow-up-call.product-not-rated' as const, productId })),
    ...(chosen.length === 0 ? [{ code: 'follow-up-call.no-products' as const }] : []),
  ];
  if (first) return refuseAll<FollowUpCallRefusal>([first, ...rest]);
  return accept({ productIds: chosen, ...toldOfDay(due, own, today) });
}

export type MoveFollowUpCallRefusal =
  | Extract<FollowUpCallRefusal, { readonly code: 'follow-up-call.due-passed' }>
  | { readonly code: 'follow-up-call.nothing-changed' }
  | { readonly code: 'follow-up-call.nothing-open' };

/** Moves the day by which a letter asks for something, or says every reason why not. A day that has passed may be moved too. Pure. */
export function moveFollowUpCall(
  call: { readonly due: LegalDate; readonly open: number },
  due: LegalDate,
  { own, today }: { readonly own: Level; readonly today: CalendarDay },
): Outcome<ToldOfDay, MoveFollowUpCallRefusal> {
  const [first, ...rest] = [
    ...(isSameDate(due, call.due) ? [{ code: 'follow-up-call.nothing-changed' as const }] : []),
    ...(call.open === 0 ? [{ code: 'follow-up-call.nothing-open' as const }] : []),
    ...theDayIsAhead(due, today),
  ];
  return first ? refuseAll<MoveFollowUpCallRefusal>([first, ...rest]) : accept(toldOfDay(due, own, today));
}

/** What is told of the day where work comes back: once more that it has passed, or nothing while it is ahead, as its reminders still come. Pure. */
export function toldOfDayAgain(due: LegalDate, own: Level, today: CalendarDay): ToldOfDay | null {
  if (!isOver(due, today)) return null;
  const dueOn = lastDayOf(due);
  return { ...toldOfDay(due, own, today), reminders: [{ daysBefore: -1, firesOn: today, dueOn }] };
}

const theDayIsAhead = (due: LegalDate, today: CalendarDay) =>
  isOver(due, today) ? [{ code: 'follow-up-call.due-passed' as const, lastDay: lastDayOf(due), today }] : [];

const toldOfDay = (due: LegalDate, own: Level, today: CalendarDay): ToldOfDay => ({
  dueOn: lastDayOf(due),
  reminders: remindersFor('followUpDue', due, today),
  audience: {
    commune: carriersAt('commune'),
    district: carriersAt('district'),
    province: carriersAt('province'),
  },
  urgers: [{ role: 'coordinationOffice', level: own }],
});

const carriersAt = (level: Level): readonly HeldRole[] =>
  rolesThatMay('followUp.carryOut', level).map((role) => ({ role, level }));

function whyNotLawful(
  { due, basis, stars, carriedOutBy }: FollowUpCallTerms,
  own: Level,
  today: CalendarDay,
): FollowUpCallRefusal[] {
  return [
    ...theDayIsAhead(due, today),
    ...(basis.issuedOn > today
      ? [{ code: 'day.in-the-future' as const, field: 'basis.issuedOn', day: basis.issuedOn, today }]
      : []),
    ...(stars.from > stars.to ? [{ code: 'follow-up-call.stars-out-of-order' as const, ...stars }] : []),
    ...(levels.indexOf(carriedOutBy) > levels.indexOf(own)
      ? [{ code: 'follow-up-call.level-above' as const, level: carriedOutBy, own }]
      : []),
  ];
}
