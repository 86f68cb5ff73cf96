import type { CriteriaFile, PartCode } from '../scoring/criteria-set.js';
import { criteriaFileShape } from './criteria-file/criteria-file.shape.js';
import { problemIf, type CriteriaProblem } from './criteria-file/criteria-problem.js';
import { setProblems } from './criteria-file/set-problems.js';
import { variantProblems } from './criteria-file/variant-problems.js';

export type { CriteriaProblem } from './criteria-file/criteria-problem.js';

/** What the decree itself says about every one of its sheets. */
export interface DecreeSheet {
  readonly id: string;
  readonly partPoints: Readonly<Record<PartCode, number>>;
}

/**
 * Everything wrong with a parsed criteria file: first its shape, and once that stands its sums, orders
 * and references. An empty list means that the value is a `CriteriaFile` fit to score with.
 */
export function criteriaFileProblems(file: unknown, decree: DecreeSheet): readonly CriteriaProblem[] {
  const shapeProblems = criteriaFileShape(file);
  return shapeProblems.length > 0 ? shapeProblems : contentProblems(file as CriteriaFile, decree);
}

function contentProblems(file: CriteriaFile, { id, partPoints }: DecreeSheet): readonly CriteriaProblem[] {
  const { effectiveFrom, effectiveTo } = file;
  return [
    ...problemIf(file.id !== id, 'id', 'file.id-unexpected', { expected: id }),
    ...problemIf(effectiveTo !== null && effectiveTo <= effectiveFrom, 'effectiveTo', 'file.days-reversed'),
    ...variantProblems(file),
    ...file.sets.flatMap((set) => setProblems(`sets[${set.code}]`, set, partPoints)),
  ];
}
