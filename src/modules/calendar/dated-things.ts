import { clockKinds } from '../../domain/dossier/clocks.js';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { SignedInPerson } from '../people/index.js';

/** What may stand on a day. */
export const datedKinds = [
  ...(['registrationCloses', 'dueAtDistrict', 'dueAtProvince'] as const),
  ...(['planDue', 'planApprovalDue', 'councilSession'] as const),
  ...clockKinds,
  ...(['opinionsUntil', 'appealUntil', 'scheduleStep'] as const),
  ...(['growthSupportDue', 'tradePromotionDue', 'recheckDue'] as const),
  ...(['revocationDue', 'filingOpens', 'filingsOpen', 'filingCloses', 'filingsClose'] as const),
  ...(['certificateEnds', 'certificatesEnd'] as const),
  ...(['monthlyReportDue', 'quarterlyReportDue', 'yearlyReportDue', 'roundReportDue'] as const),
] as const;
export type DatedKind = (typeof datedKinds)[number];

/** Something that stands on a legal day. It tells nothing of marks or of conflicts of interest. */
export interface DatedThing {
  /** Stable for ever: which date of which record. */
  readonly id: string;
  readonly kind: DatedKind;
  readonly on: CalendarDay;
  /** Grows whenever the record changes that it stands on. */
  readonly version: number;
  /** What its sentence names. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Where more is to be read, as a path of the site. */
  readonly page: string;
}

/** Both days are inside. */
export interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** The dates of one capability. Each module that has dates gives its own, and `agendas.module.ts` lists them. */
export abstract class DatedThings {
  /** Those that concern a person. */
  abstract of(person: SignedInPerson, days: Days): Promise<readonly DatedThing[]>;

  /** Those by which a person has still to do something: within these days, or late, however long; none, unless it has some. */
  waitingFor(_person: SignedInPerson, _days: Days): Promise<readonly DatedThing[]> {
    return Promise.resolve([]);
  }

  /** Those that stand in the calendar of a place, as far as the person may see them; none, unless it has some. */
  at(_place: PlaceInTree, _person: SignedInPerson, _days: Days): Promise<readonly DatedThing[]> {
    return Promise.resolve([]);
  }
}

/** Each of them once, however many ways lead to it. */
export const eachOnce = (things: readonly DatedThing[]): readonly DatedThing[] => [
  ...new Map(things.map((each) => [each.id, each])).values(),
];

/** The same days with everything before them. */
export const andBefore = ({ to }: Days): Days => ({ from: '1900-01-01', to });

export const isWithin = ({ on }: Pick<DatedThing, 'on'>, { from, to }: Days): boolean =>
  from <= on && on <= to;
