import { lastDayOf, type LegalDate } from '../../domain/calendar/legal-date.js';
import { stageOf } from '../../domain/dossier/dossier-state.js';
import { deadlineKinds } from '../../domain/dossier/round-facts.js';
import { sitePhotoKind } from '../../domain/dossier/verification.rules.js';
import { daysBetween } from '../../domain/shared/calendar-day.js';
import { dayOf, type ControlledStep } from '../papers/index.js';
import { dueIn, textIn, type DossierOnRecord, type StepOnRecord } from './dossier-on-record.js';
import type { KeptStep } from './step-words.store.js';

const ofFiles = ['attachEvidence', 'removeEvidence', 'attachSitePhoto', 'withdrawSitePhoto'];

/** By the number of the step: who took it, under the name of that day, and the day of the round that bound after it. */
type Kept = ReadonlyMap<number, Pick<KeptStep, 'takenBy' | 'roundDay' | 'roundDayMoved'>>;
type Reissue = DossierOnRecord['reissues'][number];
type Happened = { readonly at: string } & ({ readonly step: StepOnRecord } | { readonly reissue: Reissue });

/**
 * A dossier's steps, and the days that were counted again between them, each with the days that it set, of lawful times and
 * of the round, and whether it came in time where it ended one. Pure.
 */
export function controlledSteps(
  { steps, reissues }: Pick<DossierOnRecord, 'steps' | 'reissues'>,
  kept: Kept,
): readonly ControlledStep[] {
  const happened: readonly Happened[] = [
    ...reissues.map((reissue) => ({ at: reissue.at, reissue })),
    ...steps.map((step) => ({ at: step.takenAt, step })),
  ].toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
  const due = new Map<string, string>();
  return happened.flatMap((each) =>
    'step' in each ? controlledStep(each.step, due, kept) : [countedAgain(each.reissue, due)],
  );
}

function controlledStep(step: StepOnRecord, due: Map<string, string>, kept: Kept): readonly ControlledStep[] {
  const { takenBy = null, roundDay = null, roundDayMoved = null } = kept.get(step.number) ?? {};
  const clocks = clocksEndedBy(step);
  const unbound = deadlineKinds.filter((kind) => kind !== roundDay?.kind);
  const measured = givesUp(step) || step.action === 'changeDecision' ? clocks : [...clocks, ...unbound];
  const late = measured.flatMap((each) => {
    const day = due.get(each);
    return day === undefined ? [] : [daysBetween(day, dayOf(step.takenAt))];
  });
  const daysLate = late.length === 0 ? null : Math.max(0, ...late);
  for (const each of [...clocks, ...unbound]) due.delete(each);
  const set = [...dueIn(step), ...(roundDay ? roundDaySet(roundDay, due) : [])];
  for (const { clock, on } of set) due.set(clock, on);
  const moved = roundDay && roundDayMoved ? [dayMoved({ ...roundDayMoved, kind: roundDay.kind }, due)] : [];
  if (ofFiles.includes(step.action)) return moved;
  const { action, takenAt: at } = step;
  const appointedOn = textIn(step, 'appointedOn');
  return [{ action, at, by: takenBy, due: set, appointedOn, daysLate }, ...moved];
}

function countedAgain({ clock, at, by, dueAfter }: Reissue, due: Map<string, string>): ControlledStep {
  due.set(clock, dueAfter);
  return {
    ...{ action: 'countAgain', at, by, due: [{ clock, on: dueAfter }] },
    ...{ appointedOn: null, daysLate: null },
  };
}

/** Moved for the whole round, by nobody who had to do with this dossier. */
function dayMoved(
  day: LegalDate & { readonly kind: string; readonly at: string },
  due: Map<string, string>,
): ControlledStep {
  const on = lastDayOf(day);
  due.set(day.kind, on);
  return {
    ...{ action: 'moveRoundDay', at: day.at, by: '', due: [{ clock: day.kind, on }] },
    ...{ appointedOn: null, daysLate: null },
  };
}

/** A day of the round that did not bind before, or is another now. */
function roundDaySet(day: LegalDate & { readonly kind: string }, due: ReadonlyMap<string, string>) {
  const on = lastDayOf(day);
  return due.get(day.kind) === on ? [] : [{ clock: day.kind, on }];
}

/** Whoever gives up, or begins again, has kept or missed nothing. */
const givesUp = ({ action }: StepOnRecord) => action === 'reenter' || action === 'withdraw';

function clocksEndedBy(step: StepOnRecord): readonly string[] {
  const { fromState, toState } = step;
  if (fromState === null || fromState === toState || givesUp(step)) return [];
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
