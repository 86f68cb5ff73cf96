import type { BallotSheet } from '../../../src/domain/scoring/ballot.js';
import type { PrintedCriterion, PrintedSheet } from './printed-file.js';

/** A filled sheet beside what a clerk adds up on it by hand. */
export interface FilledSheet {
  readonly sheet: BallotSheet;
  readonly points: Readonly<Record<string, number>>;
  readonly parts: Readonly<Record<'A' | 'B' | 'C', number>>;
  readonly total: number;
  readonly stopped: boolean;
  readonly outcome: 'rated' | 'eliminated' | 'stopped';
}

/** Says which options of a criterion to tick, by index; none leaves it empty. */
export type Choose = (criterion: PrintedCriterion) => readonly number[];

export const bestOf: Choose = ({ adds, points }) =>
  adds ? [...points.keys()] : [points.indexOf(Math.max(...points))];
export const worstOf: Choose = ({ points }) => [points.indexOf(Math.min(...points))];

export function fillIn(printed: PrintedSheet, choose: Choose, declared: readonly string[]): FilledSheet {
  const marks: Record<string, string | string[]> = {};
  const confirmedEmpty: string[] = [];
  const points: Record<string, number> = {};
  const parts = { A: 0, B: 0, C: 0 };
  let total = 0;
  let stopped = false;
  for (const criterion of printed.criteria) {
    const { code, part, adds, letters, needs, stops } = criterion;
    const isOpen = needs === null || (points[needs.criterion] ?? 0) >= needs.points;
    const ticks = isOpen ? choose(criterion) : [];
    let earned = 0;
    for (const tick of ticks) {
      earned += criterion.points[tick] ?? 0;
      stopped ||= stops[tick] === true;
    }
    const chosen = ticks.map((tick) => letters[tick] ?? '');
    if (chosen.length > 0) marks[code] = adds ? chosen : (chosen[0] ?? '');
    else if (isOpen) confirmedEmpty.push(code);
    points[code] = earned;
    parts[part as keyof typeof parts] += earned;
    total += earned;
  }
  const sheet = { marks, declared, confirmedEmpty, notes: {} };
  return { sheet, points, parts, total, stopped, outcome: outcomeOf(printed, declared, stopped) };
}

/** A single ballot is its own majority. */
function outcomeOf({ eliminating, stopping }: PrintedSheet, declared: readonly string[], stopped: boolean) {
  if (declared.some((code) => eliminating.includes(code))) return 'eliminated';
  return stopped || declared.some((code) => stopping.includes(code)) ? 'stopped' : 'rated';
}
