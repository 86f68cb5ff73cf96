import type { Star } from '../star-rating.js';

/** How one sheet gets to its next star. */
export interface Gap {
  readonly star: Star | null;
  /** Null at the best star. */
  readonly next: Star | null;
  readonly pointsShort: number;
  readonly floorsMissed: readonly MissedFloor[];
  /** What must go before any points count. */
  readonly blockers: readonly Blocker[];
  /** What no choice on this sheet can reach; then there is no way. */
  readonly outOfReach: readonly OutOfReach[];
  /** The ways with the fewest criteria, at most `waysAtMost`; one way without criteria where only blockers stand in between. */
  readonly ways: readonly Way[];
  /** Whether there are more ways of as few criteria than are told. */
  readonly more: boolean;
}

export const waysAtMost = 20;

export interface MissedFloor {
  readonly criterion: string;
  readonly name: string;
  readonly star: Star;
  readonly need: number;
  readonly have: number;
}

export type Blocker =
  | { readonly by: 'finding'; readonly code: string; readonly effect: 'eliminates' | 'stops' }
  | { readonly by: 'stopping-option'; readonly criterion: string; readonly option: string };

export type OutOfReach =
  | {
      readonly code: 'gap.floor-out-of-reach';
      readonly criterion: string;
      readonly need: number;
      readonly best: number;
    }
  | { readonly code: 'gap.bound-out-of-reach'; readonly need: number; readonly best: number };

export interface Way {
  readonly gain: number;
  readonly steps: readonly Step[];
}

/** One criterion from what is ticked to the cheapest that suffices together with the other steps. */
export interface Step {
  readonly criterion: string;
  readonly name: string;
  readonly from: Choice;
  readonly to: Choice;
  readonly gain: number;
  /** Kinds of document that support it. */
  readonly documents: readonly string[];
}

export interface Choice {
  readonly options: readonly string[];
  readonly points: number;
}
