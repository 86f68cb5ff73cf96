import { readFileSync } from 'node:fs';
import type { BallotSheet, EvaluatedBallot } from '../../../src/domain/scoring/ballot.js';
import { evaluateBallot } from '../../../src/domain/scoring/evaluate-ballot.js';
import type { CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import type { Draw } from './draw.js';
import type { ModelBallot } from './model-facts.js';
import type { ModelSheet } from './model-result.js';

/** A filled sheet as the engine keeps it, beside what the model reads from the same marks. */
export interface ReadySheet {
  readonly sheet: BallotSheet;
  readonly evaluated: EvaluatedBallot;
  readonly ballot: ModelBallot;
}

interface PrintedOption {
  readonly code: string;
  readonly points: number;
  readonly stopsScoring?: boolean;
}
interface PrintedCriterion {
  readonly code: string;
  readonly choice: string;
  readonly appliesIf?: { readonly criterion: string; readonly minPoints: number };
  readonly options: readonly PrintedOption[];
  readonly notes: readonly { readonly kind: string; readonly code?: string }[];
  readonly floors: readonly { readonly star: 3 | 4 | 5; readonly minPoints: number }[];
}
export interface PrintedSet {
  readonly code: string;
  readonly eliminatedWhen: readonly { readonly code: string }[];
  readonly parts: readonly {
    readonly sections: readonly { readonly criteria: readonly PrintedCriterion[] }[];
  }[];
}

/** The printed sheet, read from the data file and not through the engine. */
export function readPrintedSet(code: string, rulebook = 'qd-1048-2019'): PrintedSet {
  const file = new URL(`../../../src/domain/rulebook/${rulebook}/criteria.json`, import.meta.url);
  const { sets } = JSON.parse(readFileSync(file, 'utf8')) as { sets: readonly PrintedSet[] };
  const set = sets.find((each) => each.code === code);
  if (!set) throw new Error(`No sheet ${code}`);
  return set;
}

const criteriaIn = ({ parts }: PrintedSet) =>
  parts.flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria));

export function modelSheetOf(set: PrintedSet): ModelSheet {
  const notes = criteriaIn(set).flatMap((criterion) => criterion.notes);
  const coded = (...kinds: readonly string[]) =>
    notes.flatMap(({ kind, code }) => (code !== undefined && kinds.includes(kind) ? [code] : []));
  return {
    eliminating: [...set.eliminatedWhen.map(({ code }) => code), ...coded('knockout', 'precondition')],
    stopping: coded('gate'),
    floors: criteriaIn(set).flatMap(({ code, floors }) =>
      floors.map((floor) => ({ ...floor, criterion: code })),
    ),
    criteria: criteriaIn(set).map(({ code, appliesIf }) => ({ code, standsOn: appliesIf?.criterion })),
  };
}

/** What the model reads from a filled sheet, by the printed points alone. */
function readBallot(set: PrintedSet, { marks, declared }: BallotSheet): ModelBallot {
  const ticked = new Map(
    criteriaIn(set).map(({ code, options }) => {
      const ticks = [marks[code] ?? []].flat();
      return [code, options.filter((option) => ticks.includes(option.code))] as const;
    }),
  );
  const points = Object.fromEntries(
    [...ticked].map(([code, options]) => [code, options.reduce((sum, each) => sum + each.points, 0)]),
  );
  return {
    points,
    total: Object.values(points).reduce((sum, each) => sum + each, 0),
    findings: declared,
    choseStop: [...ticked.values()].flat().some(({ stopsScoring }) => stopsScoring === true),
  };
}

/** The same sheet with another member's marks on some criteria; itself where that would be no lawful sheet. */
export function persuaded(
  [printed, engine]: readonly [PrintedSet, CriteriaSet],
  mine: ReadySheet,
  [other, on]: readonly [ReadySheet, readonly string[]],
): ReadySheet {
  const marks = { ...mine.sheet.marks };
  for (const code of on) {
    const mark = other.sheet.marks[code];
    if (mark === undefined) delete marks[code];
    else marks[code] = mark;
  }
  const sheet = { ...mine.sheet, marks };
  const evaluated = evaluateBallot(engine, sheet);
  return evaluated.ok ? { sheet, evaluated: evaluated.value, ballot: readBallot(printed, sheet) } : mine;
}

interface WantedSheet {
  readonly total: number;
  readonly findings: readonly string[];
  /** Whether to choose an option that stops the evaluation, where there is one. */
  readonly stops: boolean;
}

/** A filled sheet whose total comes near the wanted one; throws where the engine reads it as anything but lawful. */
export function drawSheet(
  printed: PrintedSet,
  engine: CriteriaSet,
  draw: Draw,
  wanted: WantedSheet,
): ReadySheet {
  const marks: Record<string, string | string[]> = {};
  const points: Record<string, number> = {};
  let choseStop = false;
  let excess = 100 - wanted.total;
  for (const criterion of draw.shuffled(criteriaIn(printed), byCondition)) {
    const { code, choice, appliesIf } = criterion;
    const applies = !appliesIf || (points[appliesIf.criterion] ?? 0) >= appliesIf.minPoints;
    const chosen = applies ? optionFor(criterion, excess, wanted.stops) : undefined;
    points[code] = chosen?.points ?? 0;
    excess -= bestOf(criterion) - (points[code] ?? 0);
    if (!chosen) continue;
    marks[code] = choice === 'sum' ? [chosen.code] : chosen.code;
    choseStop ||= chosen.stopsScoring === true;
  }
  const sheet = { marks, declared: [...wanted.findings], confirmedEmpty: [], notes: {} };
  const evaluated = evaluateBallot(engine, sheet);
  if (!evaluated.ok) throw new Error(`A drawn sheet was refused: ${JSON.stringify(evaluated.refusals)}`);
  const total = Object.values(points).reduce((sum, each) => sum + each, 0);
  return {
    sheet,
    evaluated: evaluated.value,
    ballot: { points, total, findings: wanted.findings, choseStop },
  };
}

/** The option that takes away most of what is too much, no more; or one that stops, where that is wanted. */
function optionFor(criterion: PrintedCriterion, excess: number, stops: boolean): PrintedOption | undefined {
  const { options } = criterion;
  const stop = stops ? options.find(({ stopsScoring }) => stopsScoring) : undefined;
  if (stop) return stop;
  const tooMuch = Math.max(0, excess);
  const distance = ({ points }: PrintedOption) => Math.abs(bestOf(criterion) - points - tooMuch);
  return options.filter(({ stopsScoring }) => !stopsScoring).toSorted((a, b) => distance(a) - distance(b))[0];
}

const bestOf = ({ options }: PrintedCriterion) => Math.max(...options.map(({ points }) => points));

/** A criterion that hangs on another comes after it. */
const byCondition = (a: PrintedCriterion, b: PrintedCriterion) =>
  Number(a.appliesIf !== undefined) - Number(b.appliesIf !== undefined);
