import type { CriteriaSet } from '../scoring/criteria-set.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import { correspondingSet } from './correspondence/corresponding-set.js';
import { isInForceOn, type Rulebook } from './rulebook.js';
import type { RulebookRefusal } from './rulebook.refusals.js';

/**
 * The sheet for a product set (`01`–`26`) of a dossier filed on a calendar day.
 * A set may have variants in time: QĐ 781/2020 replaced the tourism sheet from 08/6/2020.
 */
export function criteriaSetInForce(
  rulebook: Rulebook,
  setCode: string,
  filedOn: CalendarDay,
): Outcome<CriteriaSet, RulebookRefusal> {
  const refusals = [...whyNotInForce(rulebook, filedOn), ...whyUnknown(rulebook, setCode)];
  const [first, ...rest] = refusals;
  if (first) return refuse(first, ...rest);
  const inForce = variantsOf(rulebook, setCode).find(
    ({ effectiveFrom, effectiveTo }) =>
      filedOn >= (effectiveFrom ?? rulebook.effectiveFrom) && (!effectiveTo || filedOn <= effectiveTo),
  );
  if (!inForce) throw new Error(`${rulebook.id} has no variant of set ${setCode} on ${filedOn}`);
  return accept(inForce);
}

/** Where a product stands: a set (`01`–`26`) in the numbering of one decision. Decisions number their sets differently. */
export interface Classification {
  readonly rulebook: Rulebook;
  readonly setCode: string;
}

/** The sheet under a rulebook for a product classified under the same or another one, filed on a calendar day. */
export function sheetInForce(
  { rulebook: from, setCode }: Classification,
  rulebook: Rulebook,
  filedOn: CalendarDay,
): Outcome<CriteriaSet, RulebookRefusal> {
  const code = setCodeUnder({ rulebook: from, setCode }, rulebook);
  if (code !== undefined) return criteriaSetInForce(rulebook, code, filedOn);
  const missing = {
    ...{ code: 'rulebook.set-without-counterpart' as const, rulebook: rulebook.id },
    ...{ classifiedUnder: from.id, set: setCode },
  };
  return refuse(missing, ...whyNotInForce(rulebook, filedOn));
}

/** The number of a product's set in another decision; undefined where that decision has none, or several that could be meant. */
export function setCodeUnder({ rulebook: from, setCode }: Classification, to: Rulebook): string | undefined {
  if (from.id === to.id) return setCode;
  const set = from.criteriaSets.get(setCode);
  const counterpart = set && correspondingSet(from, set, to);
  return counterpart && (counterpart.variantOf ?? counterpart.code);
}

function whyNotInForce(rulebook: Rulebook, filedOn: CalendarDay): readonly RulebookRefusal[] {
  const { id, effectiveFrom, effectiveTo } = rulebook;
  if (isInForceOn(rulebook, filedOn)) return [];
  return [{ code: 'rulebook.not-in-force', rulebook: id, filedOn, effectiveFrom, effectiveTo }];
}

const whyUnknown = (rulebook: Rulebook, setCode: string): readonly RulebookRefusal[] =>
  variantsOf(rulebook, setCode).length > 0
    ? []
    : [{ code: 'rulebook.criteria-set-unknown', rulebook: rulebook.id, set: setCode }];

const variantsOf = ({ criteriaSets }: Rulebook, setCode: string): readonly CriteriaSet[] =>
  [...criteriaSets.values()].filter(({ code, variantOf }) => (variantOf ?? code) === setCode);
