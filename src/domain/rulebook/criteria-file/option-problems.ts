import type { Anomaly, Criterion, CriterionOption } from '../../scoring/criteria-set.js';
import { problem, type CriteriaProblem, type CriteriaProblemCode } from './criteria-problem.js';

/** Options are lettered in printed order, each worth more than the one before it in its branch. */
export function optionProblems(
  path: string,
  criterion: Criterion,
  anomalies: readonly Anomaly[],
): readonly CriteriaProblem[] {
  const listed = anomalies.filter(({ at }) => at === criterion.code);
  const problems: CriteriaProblem[] = [];
  const lastOf = new Map<string | undefined, CriterionOption>();
  for (const [i, option] of criterion.options.entries()) {
    const say = (code: CriteriaProblemCode, facts?: Readonly<Record<string, unknown>>) =>
      problems.push(problem(`${path}.options[${option.code}]`, code, facts));
    const last = lastOf.get(option.branch);
    lastOf.set(option.branch, option);
    if (option.code !== letters[i]) say('option.code-unexpected', { expected: letters[i] });
    if (!isBranchRight(criterion, option)) say('option.branch-unknown', { branch: option.branch });
    if (!isDearer(criterion, option, last, listed))
      say('option.points-do-not-rise', { points: option.points, before: last?.points });
    if (isLabelRepeated(criterion, option, i)) say('option.label-repeated');
    if (option.corrected !== undefined && !listed.some(({ status }) => status !== 'kept'))
      say('option.correction-unlisted');
  }
  return problems;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

const isLabelRepeated = (
  { options }: Criterion,
  { label, branch }: CriterionOption,
  index: number,
): boolean => options.findIndex((other) => other.label === label && other.branch === branch) < index;

const isBranchRight = ({ branches }: Criterion, { branch }: CriterionOption) =>
  branches ? branches.some(({ code }) => code === branch) : branch === undefined;

function isDearer(
  { choice }: Criterion,
  { points }: CriterionOption,
  before: CriterionOption | undefined,
  listed: readonly Anomaly[],
): boolean {
  if (choice === 'sum' || before === undefined) return true;
  const mayBeEqual = listed.some(({ kind }) => kind === 'equal-points');
  return mayBeEqual ? points >= before.points : points > before.points;
}
