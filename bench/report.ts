import type { Cell, Measured } from './cell.js';
import { median, middleHalf } from './middle.js';

/** The share of bare `pg` that a path is meant to reach at least. */
const goals = { useCase: 0.6, http: 0.5 } as const;
/** The control may stray this far in the middle, and its middle half be this wide, before nothing can be concluded. */
const strayAtMost = 0.1;
const widthAtMost = 0.3;

export interface Line extends Cell {
  readonly stepsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly lostPerStep: number;
  readonly nodeCpu: number;
  readonly clientCpu: number | null;
  readonly postgresCpu: number;
  /** Against bare `pg` in the same round: the median of the ratios and their middle half. */
  readonly ratio: number;
  readonly middleHalf: readonly [number, number];
  readonly goal: number | null;
  readonly verdict: 'met' | 'missed' | 'inconclusive' | '';
}

/** Medians over the rounds, each cell beside bare `pg` of its own round. */
export function report(cells: readonly Cell[], measured: readonly Measured[]): readonly Line[] {
  return cells.map((cell) => {
    const own = measured.filter((each) => isOf(each, cell));
    const ratios = ratiosOf(cell, measured);
    const of = (read: (each: Measured) => number) => median(own.map(read));
    const goal = cell.path === 'bare' ? null : goals[cell.path];
    const ratio = median(ratios);
    return {
      ...cell,
      ...{
        stepsPerSecond: of((each) => each.stepsPerSecond),
        p50: of((each) => each.p50),
        p99: of((each) => each.p99),
      },
      ...{ lostPerStep: of((each) => each.lostPerStep), nodeCpu: of((each) => each.nodeCpu) },
      clientCpu: cell.path === 'http' ? of((each) => each.clientCpu ?? 0) : null,
      ...{ postgresCpu: of((each) => each.postgresCpu), ratio, middleHalf: middleHalf(ratios), goal },
      verdict:
        goal === null ? '' : isNoisy(cell, measured) ? 'inconclusive' : ratio >= goal ? 'met' : 'missed',
    };
  });
}

const isOf = (each: Cell, cell: Cell) =>
  isBeside(each, cell) && each.path === cell.path && each.control === cell.control;
const isBeside = (a: Cell, b: Cell) => a.shape === b.shape && a.concurrency === b.concurrency;

function ratiosOf(cell: Cell, measured: readonly Measured[]): readonly number[] {
  const bare = measured.filter((each) => isBeside(each, cell) && each.path === 'bare' && !each.control);
  return bare.flatMap((base) => {
    const own = measured.find((each) => isOf(each, cell) && each.round === base.round);
    return own ? [own.stepsPerSecond / base.stepsPerSecond] : [];
  });
}

/** Bare against bare must come out even; where it does not, the machine was busy with something else. */
function isNoisy(cell: Cell, measured: readonly Measured[]): boolean {
  const ratios = ratiosOf({ ...cell, path: 'bare', control: true }, measured);
  const [low, high] = middleHalf(ratios);
  return Math.abs(median(ratios) - 1) > strayAtMost || high - low > widthAtMost;
}
