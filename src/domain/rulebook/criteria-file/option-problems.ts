import type { Anomaly, Criterion, CriterionOption } from '../../scoring/criteria-set.js';
import { problemIf, type CriteriaProblem } from './criteria-problem.js';

/** Options are lettered in printed order, each worth more than the one before it in its branch. */
export function optionProblems(
  path: string,
  criterion: Criterion,
  anomalies: readonly Anomaly[],
): readonly CriteriaProblem[] {
  const listed = anomalies.filter(({ at }) => at === criterion.code);
  return criterion.options.flatMap((option, i) => {
    const at = `${path}.options[${option.code}]`;
    const before = criterion.options.slice(0, i).filter(({ branch }) => branch === option.branch);
    const letter = letters[i];
    return [
      ...problemIf(option.code !== letter, at, 'option.code-unexpected', { expected: letter }),
      ...problemIf(!isBranchRight(criterion, option), at, 'option.branch-unknown', { branch: option.branch }),
      ...problemIf(!isDearer(criterion, option, before, listed), at, 'option.points-do-not-rise', {
        points: option.points,
        before: before.at(-1)?.points,
      }),
      ...problemIf(
        before.some(({ label }) => label === option.label),
        at,
        'option.label-repeated',
      ),
      ...problemIf(
        option.corrected !== undefined && !listed.some(({ status }) => status !== 'kept'),
        at,
        'option.correction-unlisted',
      ),
    ];
  });
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

const isBranchRight = ({ branches }: Criterion, { branch }: CriterionOption) =>
  branches ? branches.some(({ code }) => code === branch) : branch === undefined;

function isDearer(
  { choice }: Criterion,
  { points }: CriterionOption,
  before: readonly CriterionOption[],
  listed: readonly Anomaly[],
): boolean {
  const last = before.at(-1)?.points;
  if (choice === 'sum' || last === undefined) return true;
  const mayBeEqual = listed.some(({ kind }) => kind === 'equal-points');
  return mayBeEqual ? points >= last : points > last;
}
