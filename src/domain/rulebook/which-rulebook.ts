import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import type { Purpose } from './purpose.js';
import { isInForceOn, type Rulebook } from './rulebook.js';

/** The decision that a dossier follows, and why. */
export interface GoverningRulebook {
  readonly rulebook: Rulebook;
  readonly filedOn: CalendarDay;
  readonly purpose: Purpose;
  /** The day of filing lies in this span, both inclusive; the articles are those that set its ends. */
  readonly inForce: {
    readonly from: CalendarDay;
    readonly to: CalendarDay | null;
    readonly articles: readonly string[];
  };
  /** The last day on which such a dossier may still end under it; null where no clause sets one. */
  readonly mustEndBy: { readonly day: CalendarDay; readonly article: string } | null;
}

export interface NoRulebookInForce {
  readonly code: 'rulebook.none-in-force';
  readonly filedOn: CalendarDay;
  /** The first day that any rulebook covers; null where there is none at all. */
  readonly firstFrom: CalendarDay | null;
}

/**
 * The rulebook of a dossier filed on a day for a purpose: the one in force on that day, and no other later on (ADR 0007).
 * The purpose changes only by when the dossier must end. Pure; `rulebooks` in any order.
 */
export function whichRulebook(
  rulebooks: readonly Rulebook[],
  filedOn: CalendarDay,
  purpose: Purpose,
): Outcome<GoverningRulebook, NoRulebookInForce> {
  const rulebook = rulebooks.find((each) => isInForceOn(each, filedOn));
  if (!rulebook) return refuse({ code: 'rulebook.none-in-force', filedOn, firstFrom: firstFrom(rulebooks) });
  const { id, effectiveFrom: from, effectiveTo: to, mustEndBy } = rulebook;
  const day = mustEndBy[purpose];
  return accept({
    rulebook,
    ...{ filedOn, purpose },
    inForce: { from, to, articles: articlesOf[id] ?? [rulebook.decree] },
    mustEndBy: day === undefined ? null : { day, article: 'QĐ 26/2026, Đ.12.2' },
  });
}

/** What begins and ends each span of force. */
const articlesOf: Readonly<Record<string, readonly string[]>> = {
  'qd-1048-2019': ['QĐ 1048/QĐ-TTg, Đ.3', 'QĐ 148/QĐ-TTg (24/02/2023)'],
  'qd-148-2023': ['QĐ 148/QĐ-TTg (24/02/2023)', 'QĐ 1489/QĐ-TTg (06/7/2025)'],
  'qd-1489-2025': ['QĐ 1489/QĐ-TTg (06/7/2025)', 'QĐ 26/2026, Đ.11.1'],
  'qd-26-2026': ['QĐ 26/2026, Đ.11.1'],
};

const firstFrom = (rulebooks: readonly Rulebook[]): CalendarDay | null =>
  rulebooks.map(({ effectiveFrom }) => effectiveFrom).toSorted()[0] ?? null;
