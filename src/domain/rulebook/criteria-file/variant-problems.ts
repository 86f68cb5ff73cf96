import type { CriteriaFile, CriteriaSet } from '../../scoring/criteria-set.js';
import { addDays } from '../../shared/calendar-day.js';
import { problem, problemIf, type CriteriaProblem } from './criteria-problem.js';

/** Each of the 26 product sets must have exactly one sheet on every day of the decree. */
export function variantProblems(file: CriteriaFile): readonly CriteriaProblem[] {
  const codes = file.sets.map(({ code }) => code);
  return [
    ...productSets.flatMap((set) => problemIf(!codes.includes(set), 'sets', 'file.set-missing', { set })),
    ...file.sets.flatMap(({ code, variantOf }, i) => [
      ...problemIf(codes.indexOf(code) < i, `sets[${code}]`, 'set.repeated'),
      ...problemIf(
        variantOf !== undefined && !codes.includes(variantOf),
        `sets[${code}]`,
        'set.base-unknown',
        { variantOf },
      ),
    ]),
    ...productSets.flatMap((set) => coverProblems(file, set)),
  ];
}

// QĐ 1048, PL I and its successors: 26 product sets.
const productSets = Array.from({ length: 26 }, (_, i) => String(i + 1).padStart(2, '0'));

function coverProblems(file: CriteriaFile, base: string): readonly CriteriaProblem[] {
  const variants = file.sets
    .filter(({ code, variantOf }) => (variantOf ?? code) === base)
    .map((set) => daysOf(file, set))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const last = variants.at(-1);
  if (!last) return [];
  return [
    ...variants.flatMap(({ code, from }, i) => {
      const previous = variants[i - 1];
      const due = previous ? addDays(previous.to, 1) : file.effectiveFrom;
      if (from === due) return [];
      const path = `sets[${code}]`;
      return [problem(path, from > due ? 'set.days-uncovered' : 'set.days-overlap', { from, due })];
    }),
    ...problemIf(last.to !== endOf(file), `sets[${last.code}]`, 'set.days-uncovered', {
      to: last.to,
      due: endOf(file),
    }),
  ];
}

const daysOf = (file: CriteriaFile, { code, effectiveFrom, effectiveTo }: CriteriaSet) => ({
  code,
  from: effectiveFrom ?? file.effectiveFrom,
  to: effectiveTo ?? endOf(file),
});

const endOf = ({ effectiveTo }: CriteriaFile) => effectiveTo ?? '9999-12-30';
