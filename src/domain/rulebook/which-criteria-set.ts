import type { CriteriaSet } from '../scoring/criteria-set.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuse, type Outcome } from '../shared/outcome.js';
import type { Rulebook } from './rulebook.js';
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

function whyNotInForce(rulebook: Rulebook, filedOn: CalendarDay): readonly RulebookRefusal[] {
  const { id, effectiveFrom, effectiveTo } = rulebook;
  if (filedOn >= effectiveFrom && (effectiveTo === null || filedOn <= effectiveTo)) return [];
  return [{ code: 'rulebook.not-in-force', rulebook: id, filedOn, effectiveFrom, effectiveTo }];
}

const whyUnknown = (rulebook: Rulebook, setCode: string): readonly RulebookRefusal[] =>
  variantsOf(rulebook, setCode).length > 0
    ? []
    : [{ code: 'rulebook.criteria-set-unknown', rulebook: rulebook.id, set: setCode }];

const variantsOf = ({ criteriaSets }: Rulebook, setCode: string): readonly CriteriaSet[] =>
  [...criteriaSets.values()].filter(({ code, variantOf }) => (variantOf ?? code) === setCode);
