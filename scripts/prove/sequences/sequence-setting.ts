import { loadRulebooks, Rulebooks } from '../../../src/modules/rulebooks/index.js';
import type { Draw } from './draw.js';
import type { ModelCouncil } from './model-facts.js';
import type { ModelFindings } from './model-result.js';
import { drawSheet, findingsIn, readPrintedSet, type ReadySheet } from './sheets.js';

/** What all sequences share. */
export interface SequenceSetting {
  readonly rulebooks: Rulebooks;
  readonly councils: Readonly<Record<string, readonly ModelCouncil[]>>;
  readonly setCode: string;
  readonly findings: ModelFindings;
  /** Filled sheets in piles: a council draws all its ballots from one, so that results lie near the bounds. */
  readonly piles: readonly (readonly ReadySheet[])[];
}

/** Has an option that stops the evaluation, knock-outs and a gate. */
const setCode = '07';
const bounds = [30, 50, 55, 70, 75, 90, 92, 97];

export function aSequenceSetting(draw: Draw, councils: SequenceSetting['councils']): SequenceSetting {
  const rulebooks = new Rulebooks(loadRulebooks());
  const printed = readPrintedSet(setCode);
  const findings = findingsIn(printed);
  const sheet = (total: number, stops = false, found: readonly string[] = []) =>
    drawSheet(printed, rulebooks.getSet('qd-1048-2019', setCode), draw, { total, stops, findings: found });
  const near = (bound: number) =>
    Array.from({ length: 10 }, () => sheet(Math.min(100, bound + draw.below(5) - 2)));
  const mixed = (found: readonly string[]) => [
    sheet(80),
    sheet(75),
    sheet(80, false, found),
    sheet(70, false, found),
  ];
  return {
    ...{ rulebooks, councils, setCode, findings },
    piles: [
      ...bounds.flatMap((bound) => [near(bound), near(bound)]),
      mixed(findings.eliminating.slice(0, 1)),
      mixed(findings.stopping.slice(0, 1)),
      [sheet(80), sheet(75, true), sheet(85, true)],
    ],
  };
}
