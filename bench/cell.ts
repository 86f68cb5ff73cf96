import type { Path } from './bench-world.js';

/** What one process is told to do for a while. */
export interface Order {
  readonly shape: 'spread' | 'shared';
  readonly concurrency: number;
  readonly milliseconds: number;
}

/** What it did. Latencies in milliseconds, of the steps that were taken. */
export interface Done {
  readonly steps: number;
  /** Attempts that lost a race and were made again. */
  readonly lost: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

/** One thing to measure; the second `bare` in a round is the control. */
export interface Cell extends Omit<Order, 'milliseconds'> {
  readonly path: Path;
  readonly control: boolean;
}

export interface Measured extends Cell {
  readonly round: number;
  readonly stepsPerSecond: number;
  readonly lostPerStep: number;
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU a step: of the process with our code, of the load generator where it is another, of all of PostgreSQL. */
  readonly nodeCpu: number;
  readonly clientCpu: number | null;
  readonly postgresCpu: number;
}

export const cellName = ({ path, shape, concurrency, control }: Cell): string =>
  `${path}${control ? ' again' : ''} c=${concurrency}${shape === 'shared' ? ' on 4 dossiers' : ''}`;
