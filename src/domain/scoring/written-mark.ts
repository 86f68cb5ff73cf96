import type { Criterion, CriterionOption } from './criteria-set.js';
import type { WrittenBallotRefusal } from './written-ballot.refusals.js';

/** A mark as people write it: an option's letter, several where ticks add up, or the points they are worth. */
export type WrittenMark = string | number | readonly string[];

export interface ReadMark {
  /** Undefined where nothing is marked, or where a refusal leaves it open. */
  readonly mark: string | readonly string[] | undefined;
  readonly refusals: readonly WrittenBallotRefusal[];
}

/** Finds the option that a written mark means. A branch narrows points down, and must be that of the chosen option. */
export function readWrittenMark(
  criterion: Criterion,
  written: WrittenMark | undefined,
  branch: string | undefined,
): ReadMark {
  const refusals = branchRefusals(criterion, written, branch);
  const isBranch = criterion.branches?.some(({ code }) => code === branch) === true;
  const read =
    typeof written === 'number'
      ? readPoints(criterion, written, isBranch ? branch : undefined)
      : { mark: written, refusals: [] };
  return refusals.length > 0 ? { mark: undefined, refusals: [...refusals, ...read.refusals] } : read;
}

function branchRefusals(
  criterion: Criterion,
  written: WrittenMark | undefined,
  branch: string | undefined,
): readonly WrittenBallotRefusal[] {
  if (branch === undefined) return [];
  const { code, branches = [], options } = criterion;
  const about = { path: `branches.${code}`, criterion: code };
  if (!branches.some((each) => each.code === branch))
    return [{ code: 'ballot.branch-unknown', ...about, branch }];
  if (written === undefined) return [{ code: 'ballot.branch-half-filled', ...about }];
  const chosen = options.find((option) => option.code === written);
  return chosen?.branch === undefined || chosen.branch === branch
    ? []
    : [{ code: 'ballot.branch-contradicted', ...about, branch, chosen: chosen.branch }];
}

function readPoints(criterion: Criterion, points: number, branch: string | undefined): ReadMark {
  const { code, choice } = criterion;
  const worth = choicesOf(criterion, branch).filter((chosen) => pointsOf(chosen) === points);
  const [only, another] = worth;
  const about = { path: `marks.${code}`, criterion: code, points };
  if (!only) return { mark: undefined, refusals: [{ code: 'ballot.points-unknown', ...about }] };
  if (another) {
    const options = worth.map(lettersOf);
    return { mark: undefined, refusals: [{ code: 'ballot.points-ambiguous', ...about, options }] };
  }
  return { mark: choice === 'sum' ? only.map((option) => option.code) : lettersOf(only), refusals: [] };
}

type Choice = readonly CriterionOption[];

/** What may be chosen at all: single options, or every group of ticks that is not empty. */
function choicesOf({ choice, options }: Criterion, branch: string | undefined): readonly Choice[] {
  const open = options.filter((option) => branch === undefined || option.branch === branch);
  if (choice !== 'sum') return open.map((option) => [option]);
  return open
    .reduce<readonly Choice[]>((groups, option) => [...groups, ...groups.map((g) => [...g, option])], [[]])
    .filter((group) => group.length > 0);
}

const pointsOf = (chosen: Choice) => chosen.reduce((sum, { points }) => sum + points, 0);
const lettersOf = (chosen: Choice) => chosen.map(({ code }) => code).join('+');
