import type { Cell } from './cell.js';

const concurrencies = [1, 16, 64] as const;
const paths = ['bare', 'useCase', 'http'] as const;

/** Every cell of one round: each path at each concurrency, sixteen writers on four dossiers, and `bare` again as control. */
export const cells: readonly Cell[] = [
  ...concurrencies.flatMap((concurrency) => ofAllPaths({ shape: 'spread', concurrency })),
  ...ofAllPaths({ shape: 'shared', concurrency: 16 }),
];

function ofAllPaths(about: Pick<Cell, 'shape' | 'concurrency'>): readonly Cell[] {
  return [
    ...paths.map((path) => ({ ...about, path, control: false })),
    { ...about, path: 'bare', control: true },
  ];
}

export interface Plan {
  readonly rounds: number;
  readonly milliseconds: number;
}
/** About a minute, about four. */
export const quickPlan: Plan = { rounds: 6, milliseconds: 400 };
export const fullPlan: Plan = { rounds: 13, milliseconds: 1_000 };
