import type { Turn, Voted } from './voters.js';

/** What was acknowledged at one turn, and when: a clock of our own that asks no database. */
export interface TurnLog {
  readonly turn: Turn;
  /** What every try to vote was told. */
  readonly told: { readonly personId: string; readonly voted: Voted }[];
  readonly closing: { began: number; ended: number };
}

export interface Spoken {
  readonly personId: string;
  readonly began: number;
  ended: number;
}
