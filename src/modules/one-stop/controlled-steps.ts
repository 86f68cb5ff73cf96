import { stageOf } from '../../domain/dossier/dossier-state.js';
import { sitePhotoKind } from '../../domain/dossier/verification.rules.js';
import { daysBetween } from '../../domain/shared/calendar-day.js';
import { dayOf, type ControlledStep } from '../papers/index.js';
import { dueIn, textIn, type StepOnRecord } from './dossier-on-record.js';

const ofFiles = ['attachEvidence', 'removeEvidence', 'attachSitePhoto', 'withdrawSitePhoto'];

/** A dossier's steps, each with the lawful times that it set, and whether it came in time where it ended one. Pure. */
export function controlledSteps(steps: readonly StepOnRecord[]): readonly ControlledStep[] {
  const due = new Map<string, string>();
  return steps.flatMap((step) => {
    const ended = clockEndedBy(step);
    const awaited = ended === null ? undefined : due.get(ended);
    const daysLate = awaited === undefined ? null : Math.max(0, daysBetween(awaited, dayOf(step.takenAt)));
    const set = dueIn(step);
    for (const { clock, on } of set) due.set(clock, on);
    if (ofFiles.includes(step.action)) return [];
    const { action, takenAt: at, takenBy } = step;
    const appointedOn = textIn(step, 'appointedOn');
    return [{ action, at, by: takenBy?.fullName ?? null, due: set, appointedOn, daysLate }];
  });
}

/** Whoever gives up, or begins again, has kept or missed nothing. */
function clockEndedBy({ fromState, toState, action }: StepOnRecord): string | null {
  if (fromState === null || fromState === toState || action === 'reenter') return null;
  if (toState === 'closed.recognised') return 'reevaluation';
  if (stageOf(toState) === 'closed') return null;
  if (fromState === 'commune.review' && stageOf(toState) !== 'commune') return 'communeReview';
  return /^(commune|district|province)\.returned$/.test(fromState) ? 'supplementAnswer' : null;
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
