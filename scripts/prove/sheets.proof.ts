import { isDeepStrictEqual } from 'node:util';
import type { Band } from '../../src/domain/scoring/star-rating.js';
import type { CriteriaSet } from '../../src/domain/scoring/criteria-set.js';
import { evaluateBallot } from '../../src/domain/scoring/evaluate-ballot.js';
import { stoppingOption, tally } from '../../src/domain/scoring/tally.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';
import { starOfFraction } from './exact-star.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { Draw } from './sequences/draw.js';
import { bestOf, fillIn, worstOf, type Choose, type FilledSheet } from './sheets/filled-sheet.js';
import { printedRulebooks, readPrintedSheets, type PrintedSheet } from './sheets/printed-file.js';

const examplesKept = 5;

export const sheets: Proof = {
  name: 'sheets',
  goal: 'every sheet of every rulebook is counted as a reading of its JSON counts it: best, worst, and n at random',
  defaultN: 10_000,
  run: (attempt) => Promise.resolve(run(attempt)),
};

function run({ n, random }: Attempt): Findings {
  const rulebooks = new Map(loadRulebooks().map((rulebook) => [rulebook.id, rulebook]));
  const draw = new Draw(random);
  const found = new Disagreements();
  for (const id of printedRulebooks) {
    const rulebook = rulebooks.get(id);
    const printedSheets = readPrintedSheets(id);
    found.note(rulebook?.criteriaSets.size === printedSheets.length, () => ({
      id,
      sheets: printedSheets.length,
    }));
    for (const printed of printedSheets) {
      const set = rulebook?.criteriaSets.get(printed.code);
      if (rulebook && set) proveSheet(set, rulebook.bands, printed, { n, draw, found });
      else found.note(false, () => ({ id, missing: printed.code }));
    }
  }
  return found.findings();
}

interface Trial {
  readonly n: number;
  readonly draw: Draw;
  readonly found: Disagreements;
}

function proveSheet(
  set: CriteriaSet,
  bands: readonly Band[],
  printed: PrintedSheet,
  { n, draw, found }: Trial,
): void {
  const findings = [...printed.eliminating, ...printed.stopping];
  const best = fillIn(printed, bestOf, []);
  found.note(best.total === printed.attainablePoints, () => ({ set: set.code, best: best.total }));
  compare(set, bands, printed, best, found);
  compare(set, bands, printed, fillIn(printed, worstOf, []), found);
  for (let i = 0; i < n; i += 1) {
    const declared = draw.below(20) === 0 ? draw.shuffled(findings).slice(0, 1 + draw.below(3)) : [];
    compare(set, bands, printed, fillIn(printed, anyOf(draw), declared), found);
  }
}

/** Sheets of every quality, so that bands and floors are met from both sides; now and then a criterion is left empty. */
function anyOf(draw: Draw): Choose {
  const quality = draw.below(101);
  return (criterion) => {
    const { adds, points } = criterion;
    if (draw.percent(2)) return [];
    if (adds) return [...points.keys()].filter(() => draw.percent(quality));
    return draw.percent(quality) ? bestOf(criterion) : [draw.below(points.length)];
  };
}

function compare(
  set: CriteriaSet,
  bands: readonly Band[],
  { criteria, eliminating, stopping }: PrintedSheet,
  filled: FilledSheet,
  found: Disagreements,
): void {
  const outcome = evaluateBallot(set, filled.sheet);
  if (!outcome.ok) return found.note(false, () => ({ set: set.code, ...filled, refusals: outcome.refusals }));
  const floors = criteria.flatMap(({ code, floors: minimums }) =>
    minimums.map((floor) => ({ ...floor, criterion: code, points: filled.points[code] ?? 0 })),
  );
  const expected = {
    ...{ total: filled.total, points: filled.points, parts: filled.parts, stopped: filled.stopped },
    star: filled.outcome === 'rated' ? starOfFraction([filled.total], floors) : null,
    outcome: filled.outcome,
    findings: [
      ...new Set([...eliminating, ...stopping].filter((code) => filled.sheet.declared.includes(code))),
      ...(filled.stopped ? [stoppingOption] : []),
    ],
  };
  const { total, points, parts, stopped } = outcome.value;
  const result = tally(set, bands, [outcome.value]);
  const engine = {
    total,
    points,
    parts,
    stopped,
    star: result.star,
    outcome: result.outcome,
    findings: result.findings,
  };
  found.star(result.star, result.outcome);
  found.note(isDeepStrictEqual(engine, expected), () => ({
    set: set.code,
    marks: filled.sheet.marks,
    engine,
    expected,
  }));
}

/** Counts what was compared and keeps a few of the differences. */
class Disagreements {
  private failures = 0;
  private readonly examples: unknown[] = [];
  private readonly met: Record<string, number> = {};

  note(isRight: boolean, tell: () => unknown): void {
    if (isRight) return;
    this.failures += 1;
    if (this.examples.length < examplesKept) this.examples.push(tell());
  }

  star(star: number | null, outcome: string): void {
    const name = outcome === 'rated' ? `${star ?? 'no'} stars` : outcome;
    this.met[name] = (this.met[name] ?? 0) + 1;
  }

  findings(): Findings {
    return { failures: this.failures, examples: this.examples, met: this.met };
  }
}
