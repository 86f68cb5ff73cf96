import {
  criteriaOfPart,
  type CriteriaSet,
  type Criterion,
  type CriterionOption,
} from '../../scoring/criteria-set.js';
import { lastingName } from './renamed.js';

/** What of one sheet can be read on another. */
export interface Correspondence {
  readonly pairs: readonly CriterionPair[];
  /** Criteria of the first sheet that the second does not have, and the other way round. */
  readonly onlyFrom: readonly Criterion[];
  readonly onlyTo: readonly Criterion[];
}

export interface CriterionPair {
  readonly from: Criterion;
  readonly to: Criterion;
  /** Option of the first → option of the second. */
  readonly options: ReadonlyMap<string, string>;
  /** Options of the first that mean nothing certain on the second. */
  readonly unmapped: readonly string[];
}

/** Pairs criteria of the same part and name, and their options by share of the best points; nothing is guessed. Pure. */
export function correspondingCriteria(from: CriteriaSet, to: CriteriaSet): Correspondence {
  const [ours, theirs] = [placed(from), placed(to)];
  const pairs = ours.flatMap((one) => {
    const same = theirs.filter(({ key }) => key === one.key);
    const isAlone = same.length === 1 && ours.filter(({ key }) => key === one.key).length === 1;
    const [other] = same;
    return other && isAlone ? [pairOf(one.criterion, other.criterion)] : [];
  });
  const [pairedFrom, pairedTo] = [
    new Set(pairs.map((pair) => pair.from)),
    new Set(pairs.map((pair) => pair.to)),
  ];
  return {
    pairs,
    onlyFrom: ours.map(({ criterion }) => criterion).filter((criterion) => !pairedFrom.has(criterion)),
    onlyTo: theirs.map(({ criterion }) => criterion).filter((criterion) => !pairedTo.has(criterion)),
  };
}

const placed = ({ parts }: CriteriaSet) =>
  parts.flatMap((part) =>
    criteriaOfPart(part).map((criterion) => ({
      key: `${part.code} ${lastingName(criterion.name)}`,
      criterion,
    })),
  );

function pairOf(from: Criterion, to: Criterion): CriterionPair {
  const found = from.options.map((option) => [option.code, meaningOf(option, from, to)] as const);
  return {
    ...{ from, to },
    options: new Map(found.flatMap(([code, option]) => (option ? [[code, option.code] as const] : []))),
    unmapped: found.flatMap(([code, option]) => (option ? [] : [code])),
  };
}

/** The one option with the same share of the best points; where there is none or several, the one with the same label. */
function meaningOf(option: CriterionOption, from: Criterion, to: Criterion): CriterionOption | undefined {
  if ((from.choice === 'sum') !== (to.choice === 'sum')) return undefined;
  const [fromBest, toBest] = [bestOption(from), bestOption(to)];
  const inBranch = to.options.filter(({ branch }) => branch === option.branch);
  const sameShare = inBranch.filter(({ points }) => points * fromBest === option.points * toBest);
  const sameLabel = inBranch.filter(({ label }) => label === option.label);
  return onlyOne(from.choice === 'sum' ? [] : sameShare) ?? onlyOne(sameLabel);
}

const onlyOne = <Item>(items: readonly Item[]): Item | undefined =>
  items.length === 1 ? items[0] : undefined;
const bestOption = ({ options }: Criterion) => Math.max(...options.map(({ points }) => points));
