import { readFileSync } from 'node:fs';
import type { BallotSheet, EvaluatedBallot } from '../../../src/domain/scoring/ballot.js';
import { evaluateBallot } from '../../../src/domain/scoring/evaluate-ballot.js';
import type { CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import type { Rulebooks } from '../../../src/modules/rulebooks/index.js';
import type { Draw } from './draw.js';
import type { ModelBallot } from './model-facts.js';
import type { ModelFindings } from './model-result.js';

/** A filled sheet as the engine keeps it, beside what the model reads from the same marks. */
export interface ReadySheet {
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
  readonly ballot: ModelBallot;
}

interface PrintedCriterion {
  readonly code: string;
  readonly choice: string;
  readonly appliesIf?: { readonly criterion: string; readonly minPoints: number };
  readonly options: readonly {
    readonly code: string;
    readonly points: number;
    readonly stopsScoring?: boolean;
  }[];
  readonly notes: readonly { readonly kind: string; readonly code?: string }[];
}
interface PrintedSet {
  readonly code: string;
  readonly eliminatedWhen: readonly { readonly code: string }[];
  readonly parts: readonly {
    readonly sections: readonly { readonly criteria: readonly PrintedCriterion[] }[];
  }[];
}

/** The printed sheet, read from the data file and not through the engine. */
export function readPrintedSet(code: string): PrintedSet {
  const file = new URL('../../../src/domain/rulebook/qd-1048-2019/criteria.json', import.meta.url);
  const { sets } = JSON.parse(readFileSync(file, 'utf8')) as { sets: readonly PrintedSet[] };
  const set = sets.find((each) => each.code === code);
  if (!set) throw new Error(`No sheet ${code}`);
  return set;
}

const criteriaIn = ({ parts }: PrintedSet) =>
  parts.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria));

export function findingsIn(set: PrintedSet): ModelFindings {
  const notes = criteriaIn(set).flatMap((criterion) => criterion.notes);
  const coded = (...kinds: readonly string[]) =>
    notes.flatMap(({ kind, code }) => (code !== undefined && kinds.includes(kind) ? [code] : []));
  return {
    eliminating: [...set.eliminatedWhen.map(({ code }) => code), ...coded('knockout', 'precondition')],
    stopping: coded('gate'),
  };
}

/** A sheet whose total comes near a wanted one; `stops` chooses an option that stops the evaluation, where there is one. */
export function drawSheet(
  printed: PrintedSet,
  engine: CriteriaSet,
  draw: Draw,
  wanted: { readonly total: number; readonly findings: readonly string[]; readonly stops: boolean },
): ReadySheet {
  const marks: Record<string, string | string[]> = {};
  const points: Record<string, number> = {};
  const empty: string[] = [];
  let excess = -wanted.total + 100;
  let choseStop = false;
  for (const { code, choice, appliesIf, options } of draw.shuffled(criteriaIn(printed), byCondition)) {
    if (appliesIf && (points[appliesIf.criterion] ?? 0) < appliesIf.minPoints) {
      points[code] = 0;
      excess -= Math.max(...options.map((option) => option.points));
      continue;
    }
    const best = Math.max(...options.map((option) => option.points));
    const open = options.filter(({ stopsScoring }) => wanted.stops || stopsScoring !== true);
    const stop = wanted.stops ? open.find(({ stopsScoring }) => stopsScoring) : undefined;
    const chosen = stop ?? open.toSorted((a, b) => distance(a) - distance(b))[0];
    function distance(option: { readonly points: number }): number {
      return Math.abs(best - option.points - Math.max(0, excess));
    }
    if (!chosen) {
      empty.push(code);
      continue;
    }
    marks[code] = choice === 'sum' ? [chosen.code] : chosen.code;
    points[code] = chosen.points;
    choseStop ||= chosen.stopsScoring === true;
    excess -= best - chosen.points;
  }
  const sheet = { marks, declared: [...wanted.findings], confirmedEmpty: empty, notes: {} };
  const evaluated = evaluateBallot(engine, sheet);
  if (!evaluated.ok) throw new Error(`A drawn sheet was refused: ${JSON.stringify(evaluated.refusals)}`);
  const total = Object.values(points).reduce((sum, each) => sum + each, 0);
  return {
    sheet,
    evaluated: evaluated.value,
    ballot: { points, total, findings: wanted.findings, choseStop },
  };
}

/** A criterion that hangs on another comes after it. */
const byCondition = (a: PrintedCriterion, b: PrintedCriterion) =>
  Number(a.appliesIf !== undefined) - Number(b.appliesIf !== undefined);

export const engineSet = (rulebooks: Rulebooks, code: string): CriteriaSet =>
  rulebooks.getSet('qd-1048-2019', code);
