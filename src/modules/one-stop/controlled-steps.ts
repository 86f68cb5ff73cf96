import { stageOf } from '../../domain/dossier/dossier-state.js';
import { sitePhotoKind } from '../../domain/dossier/verification.rules.js';
import { daysBetween } from '../../domain/shared/calendar-day.js';
import { dayOf, type ControlledStep } from '../papers/index.js';
import { dueIn, textIn, type DossierOnRecord, type StepOnRecord } from './dossier-on-record.js';

const ofFiles = ['attachEvidence', 'removeEvidence', 'attachSitePhoto', 'withdrawSitePhoto'];

/** Who took each step, by its number, under the name of that day; null: the system. */
type Takers = ReadonlyMap<number, string | null>;
type Reissue = DossierOnRecord['reissues'][number];
type Happened = { readonly at: string } & ({ readonly step: StepOnRecord } | { readonly reissue: Reissue });

/**
 * A dossier's steps, and the days that were counted again between them, each with the lawful times that it set, and whether
 * it came in time where it ended one. Pure.
 */
export function controlledSteps(
  { steps, reissues }: Pick<DossierOnRecord, 'steps' | 'reissues'>,
  takers: Takers,
): readonly ControlledStep[] {
  const happened: readonly Happened[] = [
    ...reissues.map((reissue) => ({ at: reissue.at, reissue })),
    ...steps.map((step) => ({ at: step.takenAt, step })),
  ].toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
  const due = new Map<string, string>();
  return happened.flatMap((each) =>
    'step' in each ? controlledStep(each.step, due, takers) : [countedAgain(each.reissue, due)],
  );
}

function controlledStep(
  step: StepOnRecord,
  due: Map<string, string>,
  takers: Takers,
): readonly ControlledStep[] {
  const ended = clocksEndedBy(step).find((clock) => due.has(clock));
  const awaited = ended === undefined ? undefined : due.get(ended);
  const daysLate = awaited === undefined ? null : Math.max(0, daysBetween(awaited, dayOf(step.takenAt)));
  if (ended !== undefined) due.delete(ended);
  const set = dueIn(step);
  for (const { clock, on } of set) due.set(clock, on);
  if (ofFiles.includes(step.action)) return [];
  const { action, takenAt: at, number } = step;
  const appointedOn = textIn(step, 'appointedOn');
  return [{ action, at, by: takers.get(number) ?? null, due: set, appointedOn, daysLate }];
}

function countedAgain({ clock, at, by, dueAfter }: Reissue, due: Map<string, string>): ControlledStep {
  due.set(clock, dueAfter);
  return {
    ...{ action: 'countAgain', at, by, due: [{ clock, on: dueAfter }] },
    ...{ appointedOn: null, daysLate: null },
  };
}

/** Whoever gives up, or begins again, has kept or missed nothing. */
function clocksEndedBy({ fromState, toState, action }: StepOnRecord): readonly string[] {
  if (fromState === null || fromState === toState || action === 'reenter' || action === 'withdraw') return [];
  const [from, to] = [stageOf(fromState), stageOf(toState)];
  if (fromState === 'ministry.evaluation') return ['ministryEvaluation'];
  if (fromState === 'commune.review' && to !== 'commune') return to === 'closed' ? [] : ['communeReview'];
  if (/^(commune|district|province)\.returned$/.test(fromState)) return ['supplementAnswer'];
  const isResult = to === 'closed' || (from === 'province' && to !== 'province');
  return isResult ? ['evaluation', 'reevaluation'] : [];
}

/** The papers that lay in a dossier when a step was taken, with the number of their files. Pure. */
export function documentsAt(steps: readonly StepOnRecord[], number: number) {
  const files = new Map<string, string>();
  for (const step of steps.filter((each) => each.number <= number)) {
    const id = textIn(step, step.action === 'attachEvidence' ? 'id' : 'evidenceId');
    if (id === null) continue;
    if (step.action === 'attachEvidence') files.set(id, textIn(step, 'kind') ?? '');
    if (step.action === 'removeEvidence') files.delete(id);
  }
  const kinds = [...files.values()].filter((kind) => kind !== sitePhotoKind);
  return [...new Set(kinds)].map((kind) => ({ kind, files: kinds.filter((each) => each === kind).length }));
}
