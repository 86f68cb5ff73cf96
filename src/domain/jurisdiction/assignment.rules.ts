import type { CalendarDay } from '../shared/calendar-day.js';
import { levelsOfRole } from './levels-of-role.js';
import { existsOn, type Existence } from './place.rules.js';
import type { Level, Role } from './role.js';

export interface PlannedAssignment {
  readonly role: Role;
  readonly place: (Existence & { readonly id: string; readonly level: Level }) | null;
  readonly validFrom: CalendarDay;
}

/** An assignment on record; a `validTo` of null has no end yet. */
export interface HeldAssignment {
  readonly id: string;
  readonly role: Role;
  readonly placeId: string | null;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
}

export type AssignmentRefusal =
  | { readonly code: 'assignment.place-missing'; readonly role: Role }
  | {
      readonly code: 'assignment.level-wrong';
      readonly role: Role;
      readonly level: Level;
      readonly expected: readonly Level[];
    }
  | {
      readonly code: 'assignment.outside-place-existence';
      readonly validFrom: CalendarDay;
      readonly placeFrom: CalendarDay;
      readonly placeTo: CalendarDay | null;
    }
  | { readonly code: 'assignment.already-held'; readonly assignmentId: string }
  | { readonly code: 'assignment.already-ended'; readonly validTo: CalendarDay }
  | {
      readonly code: 'assignment.ends-before-it-begins';
      readonly validFrom: CalendarDay;
      readonly validTo: CalendarDay;
    }
  | { readonly code: 'assignment.last-administrator'; readonly assignmentId: string };

type AssignmentRule = (planned: PlannedAssignment, held: readonly HeldAssignment[]) => AssignmentRefusal[];

/** Only an administrator may serve the whole country. */
export const onlyAnAdministratorHasNoPlace: AssignmentRule = ({ role, place }) =>
  place === null && role !== 'administrator' ? [{ code: 'assignment.place-missing', role }] : [];

/** An office is held only at a level that has it. */
export const theLevelHasThisOffice: AssignmentRule = ({ role, place }) => {
  const expected = levelsOfRole[role];
  if (place === null || expected.includes(place.level)) return [];
  return [{ code: 'assignment.level-wrong', role, level: place.level, expected }];
};

export const thePlaceExistsWhenTheOfficeBegins: AssignmentRule = ({ place, validFrom }) =>
  place === null || existsOn(place, validFrom)
    ? []
    : [
        {
          code: 'assignment.outside-place-existence',
          validFrom,
          placeFrom: place.validFrom,
          placeTo: place.validTo,
        },
      ];

/** Nobody holds one office at one place twice at the same time. */
export const theOfficeIsNotHeldAlready: AssignmentRule = ({ role, place, validFrom }, held) =>
  held
    .filter((other) => other.role === role && other.placeId === (place?.id ?? null))
    .filter(({ validTo }) => validTo === null || validTo >= validFrom)
    .map(({ id }) => ({ code: 'assignment.already-held', assignmentId: id }));

/** Every reason against a new assignment. */
export const refusalsOfAssignment: AssignmentRule = (planned, held) =>
  [
    onlyAnAdministratorHasNoPlace,
    theLevelHasThisOffice,
    thePlaceExistsWhenTheOfficeBegins,
    theOfficeIsNotHeldAlready,
  ].flatMap((rule) => rule(planned, held));

/** Every reason against ending an assignment on a day: it ends once, not before it began, and somebody is left in charge. */
export function refusalsOfEnding(
  { id, validFrom, validTo: ended }: HeldAssignment,
  validTo: CalendarDay,
  lastingAdministrators: readonly string[],
): AssignmentRefusal[] {
  if (ended !== null) return [{ code: 'assignment.already-ended', validTo: ended }];
  return [
    ...(validTo < validFrom
      ? [{ code: 'assignment.ends-before-it-begins' as const, validFrom, validTo }]
      : []),
    ...(lastingAdministrators.length === 1 && lastingAdministrators[0] === id
      ? [{ code: 'assignment.last-administrator' as const, assignmentId: id }]
      : []),
  ];
}
