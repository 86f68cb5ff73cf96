import { loadRulebooks, Rulebooks } from '../../../src/modules/rulebooks/index.js';
import type { Draw } from './draw.js';
import type { ModelCouncil } from './model-facts.js';
import type { ModelSheet } from './model-result.js';
import { drawSheet, modelSheetOf, readPrintedSet, type PrintedSet, type ReadySheet } from './sheets.js';

/** What all sequences share. */
export interface SequenceSetting {
  readonly rulebooks: Rulebooks;
  readonly councils: Readonly<Record<string, readonly ModelCouncil[]>>;
  readonly rulebook: string;
  readonly setCode: string;
  readonly sheet: ModelSheet;
  readonly printed: PrintedSet;
  /** Filled sheets in piles: a council draws all its ballots from one, so that results lie near the bounds. */
  readonly piles: readonly (readonly ReadySheet[])[];
}

/** Has an option that stops the evaluation, knock-outs and a gate. */
const setCode = '07';
const bounds = [30, 50, 55, 70, 75, 90, 92, 97];

export function aSequenceSetting(
  draw: Draw,
  councils: SequenceSetting['councils'],
  rulebook: string,
): SequenceSetting {
  const rulebooks = new Rulebooks(loadRulebooks());
  const printed = readPrintedSet(setCode, rulebook);
  const modelSheet = modelSheetOf(printed);
  const filled = (total: number, stops = false, found: readonly string[] = []) =>
    drawSheet(printed, rulebooks.getSet(rulebook, setCode), draw, { total, stops, findings: found });
  const near = (bound: number) =>
    Array.from({ length: 10 }, () => filled(Math.min(100, bound + draw.below(5) - 2)));
  /** Too far apart for most councils. */
  const apart = (middle: number) =>
    [middle - 9, middle - 5, middle + 5, middle + 9].map((total) => filled(total));
  const mixed = (found: readonly string[]) => [
    filled(80),
    filled(75),
    filled(80, false, found),
    filled(72, false, found),
  ];
  const agreed = (found: readonly string[]) => [filled(75, false, found), filled(72, false, found)];
  return {
    ...{ rulebooks, councils, rulebook, setCode, printed, sheet: modelSheet },
    piles: [
      ...bounds.flatMap((bound) => [near(bound), near(bound)]),
      ...[50, 60, 70, 80, 90, 90].map(apart),
      mixed(modelSheet.eliminating.slice(0, 1)),
      mixed(modelSheet.stopping.slice(0, 1)),
      agreed(modelSheet.eliminating.slice(0, 1)),
      [filled(80), filled(75, true), filled(83, true)],
    ],
  };
}
