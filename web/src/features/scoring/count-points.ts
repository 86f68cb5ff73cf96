import { criteriaOf } from '../../api/criteria-of.js';
import type { CriteriaSet, Criterion } from '../../api/types.js';
import type { Sheet } from './sheet.js';

export interface Count {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly points: Readonly<Record<string, number>>;
  /** Criteria that another criterion's points switch off. */
  readonly switchedOff: ReadonlySet<string>;
  /** Criteria that still need an option or a confirmed empty. */
  readonly open: readonly string[];
}

/** Running totals for the eye of the member. The server counts again from the marks; these numbers are never sent. */
export function countPoints(set: CriteriaSet, sheet: Sheet): Count {
  const points: Record<string, number> = {};
  const switchedOff = new Set<string>();
  for (const criterion of criteriaOf(set)) {
    const { appliesIf } = criterion;
    const applies = appliesIf === undefined || (points[appliesIf.criterion] ?? 0) >= appliesIf.minPoints;
    if (!applies) switchedOff.add(criterion.code);
    points[criterion.code] = applies ? earned(criterion, sheet.marks[criterion.code] ?? []) : 0;
  }
  const parts = Object.fromEntries(
    set.parts.map((part) => [
      part.code,
      sum(part.sections.flatMap(({ criteria }) => criteria).map(({ code }) => points[code] ?? 0)),
    ]),
  );
  return {
    total: sum(Object.values(points)),
    parts,
    points,
    switchedOff,
    open: openCriteria(set, sheet, switchedOff),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const earned = ({ options, maxPoints }: Criterion, chosen: readonly string[]) =>
  Math.min(
    maxPoints,
    sum(options.filter(({ code }) => chosen.includes(code)).map((option) => option.points)),
  );

const openCriteria = (set: CriteriaSet, sheet: Sheet, switchedOff: ReadonlySet<string>) =>
  criteriaOf(set)
    .map(({ code }) => code)
    .filter(
      (code) =>
        !switchedOff.has(code) && (sheet.marks[code] ?? []).length === 0 && !sheet.empty.includes(code),
    );
