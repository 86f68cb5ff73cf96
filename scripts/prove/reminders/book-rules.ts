import { markOf } from './sentences.js';
import type {
  BookDate,
  BookDossier,
  BookPerson,
  BookRound,
  Kind,
  Occasion,
  Way,
  Wishes,
} from './book-facts.js';
import { dayOf, daysFrom, later, timeOf, type Day, type Minute } from './wall-clock.js';

export const lastDay = ({ on, counts }: BookDate): Day => (counts === 'by' ? on : later(on, -1));
export const bindingDate = ({ state }: BookDossier): Kind | null =>
  state === 'withdrawn' ? null : state === 'preparing' ? 'dueAtDistrict' : 'registrationCloses';
export const isReminderOf = (occasion: Occasion, round: BookRound, kind: Kind): boolean =>
  (occasion.of === 'round' && occasion.round === round && occasion.kind === kind) ||
  (occasion.of === 'dossier' && occasion.dossier.round === round && occasion.kind === kind);

/** What was true when it was planned may be over. */
export function stands(occasion: Occasion, today: Day): boolean {
  switch (occasion.of) {
    case 'step':
      return true;
    case 'opinion':
      return occasion.last === occasion.panel.last && occasion.last >= today;
    case 'round':
      return lastDay(occasion.round.dates[occasion.kind]) === occasion.last;
    case 'dossier':
      return (
        bindingDate(occasion.dossier) === occasion.kind &&
        lastDay(occasion.dossier.round.dates[occasion.kind]) === occasion.last
      );
  }
}

/** Whether one is a later reminder of the very day that the other reminds of. */
export function overtakes(one: Occasion, other: Occasion): boolean {
  if (one.of === 'step' || other.of === 'step') return false;
  const isLater = one.last === other.last && one.before < other.before;
  if (one.of === 'opinion' && other.of === 'opinion')
    return isLater && one.panel === other.panel && one.member === other.member && !one.moved && !other.moved;
  if (one.of === 'round' && other.of === 'round')
    return isLater && one.round === other.round && one.kind === other.kind;
  if (one.of === 'dossier' && other.of === 'dossier')
    return isLater && one.dossier === other.dossier && one.kind === other.kind;
  return false;
}

const officersIn = (commune: BookDossier['commune'], today: Day): readonly BookPerson[] =>
  commune.officers
    .filter(({ from, until }) => from <= today && (until === null || until >= today))
    .map(({ person }) => person);

export function audienceOf(occasion: Occasion, today: Day): ReadonlySet<BookPerson> {
  if (occasion.of === 'opinion') return new Set([occasion.member]);
  if (occasion.of === 'step')
    return new Set(occasion.toOwners ? occasion.dossier.owners : officersIn(occasion.dossier.commune, today));
  const { district } = occasion.of === 'round' ? occasion.round : occasion.dossier.round;
  const urging = occasion.before < 0 ? district.offices : [];
  if (occasion.of === 'round') {
    const officers = district.communes.flatMap((commune) => officersIn(commune, today));
    return new Set([...officers, district.officer, ...urging]);
  }
  const { dossier } = occasion;
  const owners = dossier.state === 'registered' ? [] : dossier.owners;
  const officers = dossier.state === 'refused' ? [] : officersIn(dossier.commune, today);
  return new Set([...owners, ...officers, ...urging]);
}

/** What the database takes for the same thing: of a reminder its date and days, of a step the step itself. */
export const thingOf = (occasion: Occasion): string =>
  occasion.of === 'opinion'
    ? `opinion ${occasion.panel.id} ${occasion.last} ${occasion.before}`
    : markOf(occasion);

export function hasteOf(
  occasion: Occasion,
  today: Day,
): { readonly isUrgent: boolean; readonly breaksQuiet: boolean } {
  if (occasion.of === 'step') return { isUrgent: occasion.template !== 'withdrawn', breaksQuiet: false };
  const left = daysFrom(today, occasion.last);
  return { isUrgent: left <= 1, breaksQuiet: left === 0 };
}

export const mayReach = ({ address, wishes }: BookPerson, way: Way): boolean =>
  address[way] !== undefined && wishes[way];

export const isQuiet = (time: string, quiet: Wishes['quiet']): boolean => {
  if (!quiet) return false;
  const [from, to] = quiet;
  return from <= to ? from <= time && time < to : time >= from || time < to;
};
export const endOfQuiet = (now: Minute, quiet: Wishes['quiet']): Minute => {
  const to = quiet?.[1] ?? '';
  return `${timeOf(now) < to ? dayOf(now) : later(dayOf(now), 1)}T${to}`;
};
