import { theNextWorkingDayFrom, type WorkingCalendar } from '../calendar/working-days.js';
import { whyNotImpartial, type ConflictRefusal, type ConflictWords } from '../council/conflict.js';
import { addDays, type CalendarDay } from '../shared/calendar-day.js';

/** What the owner contests of a result, criterion by criterion. */
export interface AppealGround {
  readonly criterion: string;
  readonly reason: string;
}

/** Filed: it waits for the chair. Scoring: other members score it anew. The others are ends. */
export const appealStatuses = ['filed', 'scoring', 'refused', 'decided', 'withdrawn'] as const;
export type AppealStatus = (typeof appealStatuses)[number];

/** Somebody with an office in a council of the place, or of the place above. */
export interface AppealCandidate {
  readonly personId: string;
  /** Sat on a panel of this dossier, or scored another appeal of it. */
  readonly hasScored: boolean;
  /** Has read marks of this dossier, or the dossier itself since its result was closed. */
  readonly hasRead: boolean;
}

/** The appeal against the last result, as the record tells it. */
export interface AppealFacts {
  readonly id: string;
  readonly status: AppealStatus;
  /** The criteria that are scored anew. */
  readonly criteria: readonly string[];
  readonly members: readonly string[];
  /** Those of them who no longer score it. */
  readonly released: readonly string[];
  /** Those of them whose ballots are in. Never how. */
  readonly cast: readonly string[];
  readonly candidates: readonly AppealCandidate[];
}

export type AppealMemberRefusal =
  | { readonly code: 'appeal.members-not-odd'; readonly members: number; readonly minimum: number }
  | { readonly code: 'appeal.member-not-eligible'; readonly personId: string }
  | { readonly code: 'appeal.member-has-scored'; readonly personId: string }
  | { readonly code: 'appeal.member-has-read'; readonly personId: string }
  | { readonly code: 'appeal.member-named-already'; readonly personId: string }
  | { readonly code: 'appeal.member-not-awaited'; readonly personId: string };

/** Whether the result is still waited for: nothing may rest on what it appeals. */
export const isOpen = ({ status }: Pick<AppealFacts, 'status'>): boolean =>
  status === 'filed' || status === 'scoring';

/**
 * The last day on which a result sealed on that day may be appealed; the day of sealing does not count, and a day off ends
 * with the next working day: Bộ luật Dân sự 2015, Đ.148.5. Null where that year's list of working days is not known.
 */
export function lastDayOfAppeal(
  sealedOn: CalendarDay,
  days: number,
  calendar: WorkingCalendar,
): CalendarDay | null {
  const last = theNextWorkingDayFrom(calendar, addDays(sealedOn, days));
  return last.ok ? last.value : null;
}

/** Whoever has a conflict of interest drops out by the facts, with the ballot, as on any panel; whoever was released, by that step. */
export const countedMembers = (appeal: AppealFacts, words: ConflictWords): readonly string[] =>
  boundMembers(appeal).filter((personId) => words[personId] !== 'conflict');

/** Those who were not released, whatever they say of a conflict of interest. */
export const boundMembers = ({ members, released }: AppealFacts): readonly string[] =>
  members.filter((personId) => !released.includes(personId));

/** Whose sheets are still waited for. */
export const awaitedMembers = (appeal: AppealFacts, words: ConflictWords): readonly string[] =>
  countedMembers(appeal, words).filter((personId) => !appeal.cast.includes(personId));

// So that a majority can always be told (not in the decisions; ADR 0018).
export const fewestMembers = 3;

/** Why so many members are no lawful number; they are odd, and three at the least. */
export const whyNotSoMany = (members: number): readonly AppealMemberRefusal[] =>
  members >= fewestMembers && members % 2 === 1
    ? []
    : [{ code: 'appeal.members-not-odd', members, minimum: fewestMembers }];

/** Why somebody may not score the appeal: other eyes than those that scored, and that have not seen the marks. */
export function whyNotNamed(
  personId: string,
  { candidates, members }: AppealFacts,
  words: ConflictWords,
): readonly (AppealMemberRefusal | ConflictRefusal)[] {
  if (members.includes(personId)) return [{ code: 'appeal.member-named-already', personId }];
  const candidate = candidates.find((each) => each.personId === personId);
  if (!candidate) return [{ code: 'appeal.member-not-eligible', personId }];
  return [
    ...(candidate.hasScored ? [{ code: 'appeal.member-has-scored' as const, personId }] : []),
    ...(candidate.hasRead ? [{ code: 'appeal.member-has-read' as const, personId }] : []),
    ...whyNotImpartial(personId, words),
  ];
}
