import { markBits, stopFlag, type PackedSet } from './packed-set.js';
import { bandOf, starsFor, type Band, type Star } from './star-rating.js';
import type { PanelResult } from './tally.js';

/** The marks of one panel, ballot after ballot, somewhere in a longer row of bytes. */
export interface PackedPanel {
  readonly marks: Uint8Array;
  readonly from: number;
  readonly ballots: number;
  /** What each ballot declares; left out where nobody declares anything. */
  readonly declared?: Uint32Array;
}

export interface PackedRating {
  readonly points: number;
  readonly band: Star;
  readonly star: Star | null;
  readonly outcome: PanelResult['outcome'];
}

/**
 * Rates packed panels of one sheet: the same answers as `evaluateBallot` and `tally`, without an object for each mark.
 * What floors leave of a band is asked of `starsFor` once, for every band and lowest failed floor.
 */
export function packedRater(set: PackedSet, bands: readonly Band[]): (panel: PackedPanel) => PackedRating {
  const left = starsLeft(bands);
  return (panel) => {
    const { points, lowestFailed, stops } = addUp(set, panel);
    const band = bandOf({ points, ballots: panel.ballots }, bands);
    const outcome = outcomeOf(set, panel, stops > 0);
    const star =
      outcome === 'rated' ? (left[band * noFloor + Math.min(lowestFailed, noFloor) - 1] ?? null) : null;
    return { points, band, star, outcome };
  };
}

const noFloor = 6;

/** At band × 6 + the lowest failed floor − 1: the star that is left; a floor of 6 is none. */
function starsLeft(bands: readonly Band[]): readonly (Star | null)[] {
  const left: (Star | null)[] = [];
  for (const { star: band, meanFrom } of bands)
    for (const failed of [1, 2, 3, 4, 5, noFloor] as const) {
      const floor = { star: failed as Star, criterion: '', minPoints: 1, points: 0 };
      const floors = failed === noFloor ? [] : [floor];
      left[band * noFloor + failed - 1] = starsFor({ points: meanFrom, ballots: 1 }, bands, floors);
    }
  return left;
}

function addUp({ criteria, worth, floors, floorsFrom }: PackedSet, { marks, from, ballots }: PackedPanel) {
  const width = criteria.length;
  const end = from + ballots * width;
  let points = 0;
  let lowestFailed = noFloor;
  let stops = 0;
  for (let c = 0; c < width; c += 1) {
    const at = c << markBits;
    let sum = 0;
    for (let i = from + c; i < end; i += width) sum += worth[at + (marks[i] ?? 0)] ?? 0;
    if (sum >= stopFlag) {
      stops += 1;
      sum &= stopFlag - 1;
    }
    points += sum;
    const last = floorsFrom[c + 1] ?? 0;
    for (let f = floorsFrom[c] ?? 0; f < last; f += 1) {
      const star = floors[2 * f] ?? noFloor;
      if (star < lowestFailed && sum < (floors[2 * f + 1] ?? 0) * ballots) lowestFailed = star;
    }
  }
  return { points, lowestFailed, stops };
}

// More than half of the ballots must agree on the same finding (not in the decision; ADR 0007).
function outcomeOf(set: PackedSet, panel: PackedPanel, mayStop: boolean): PanelResult['outcome'] {
  const { declared, ballots } = panel;
  const found = declared ? findingsOfMajority(set, declared) : 0;
  if (found & set.eliminating) return 'eliminated';
  if (found & set.stopping) return 'stopped';
  return mayStop && 2 * ballotsThatStop(set, panel) > ballots ? 'stopped' : 'rated';
}

function findingsOfMajority({ findings }: PackedSet, declared: Uint32Array): number {
  let found = 0;
  for (let bit = 0; bit < findings.length; bit += 1) {
    let count = 0;
    for (const each of declared) count += (each >>> bit) & 1;
    if (2 * count > declared.length) found |= 1 << bit;
  }
  return found;
}

function ballotsThatStop({ criteria, worth }: PackedSet, { marks, from, ballots }: PackedPanel): number {
  let count = 0;
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    const first = from + ballot * criteria.length;
    count += criteria.some((_, c) => (worth[(c << markBits) + (marks[first + c] ?? 0)] ?? 0) >= stopFlag)
      ? 1
      : 0;
  }
  return count;
}
