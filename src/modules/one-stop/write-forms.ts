import { Injectable } from '@nestjs/common';
import { lastDayOf } from '../../domain/calendar/legal-date.js';
import { isOfAnOffice } from '../../domain/dossier/clocks.js';
import { stageOf } from '../../domain/dossier/dossier-state.js';
import { labelsOf } from '../../domain/scoring/explanation/explain-findings.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { FindDossier } from '../dossiers/index.js';
import {
  apologyPaperOf,
  controlSheetOf,
  dayOf,
  eliminationPaperOf,
  fileNameOf,
  notPassedPaperOf,
  receiptPaperOf,
  refusalPaperOf,
  supplementPaperOf,
  type FormOnPaper,
  type ToldClock,
} from '../papers/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { controlledSteps, documentsAt } from './controlled-steps.js';
import {
  clocksIn,
  dueIn,
  textIn,
  valueIn,
  type DossierOnRecord,
  type StepOnRecord,
} from './dossier-on-record.js';
import { formsOf, officeOf, type FormKind } from './forms-of.js';
import { StepWordsStore, type StepWords } from './step-words.store.js';

/**
 * The forms of a one-stop shop (TT 01/2018/TT-VPCP), in our words, of what a dossier's record tells; for everybody who sees it. They
 * print the same for ever: names, round and its day are those of the moment of the step.
 */
@Injectable()
export class WriteForms {
  constructor(
    private readonly findDossier: FindDossier,
    private readonly stepWords: StepWordsStore,
    private readonly rulebooks: Rulebooks,
  ) {}

  async list(dossierId: string, person: SignedInPerson) {
    const found = await this.findDossier.execute(dossierId, person);
    return found.ok ? accept({ items: formsOf(found.value) }) : found;
  }

  /** The form of one step. */
  async write(dossierId: string, number: number, person: SignedInPerson) {
    const found = await this.findDossier.execute(dossierId, person);
    if (!found.ok) return found;
    const dossier = found.value;
    const form = formsOf(dossier).find((each) => each.number === number);
    const step = dossier.steps.find((each) => each.number === number);
    if (!form || !step) return refuse({ code: 'form.not-found' as const, number });
    const words = wordsOf(await this.stepWords.listOf(dossierId), number);
    const about = { ...this.about(step, words), words, findingName: this.findingName };
    const paper = paperOf(form.form, dossier, step, about);
    return accept({ paper, fileName: fileNameOf(paper.name, words.product, dayOf(step.takenAt)) });
  }

  /** The whole way until now. */
  async writeControlSheet(dossierId: string, person: SignedInPerson) {
    const found = await this.findDossier.execute(dossierId, person);
    if (!found.ok) return found;
    const dossier = found.value;
    const last = dossier.steps.at(-1);
    if (!last) throw new Error('A dossier has steps');
    const kept = await this.stepWords.listOf(dossierId);
    const words = wordsOf(kept, last.number);
    const steps = controlledSteps(dossier, kept);
    const paper = controlSheetOf({ ...this.about(last, words), number: last.number, steps });
    return accept({ paper, fileName: fileNameOf(paper.name, words.product, dayOf(last.takenAt)) });
  }

  /** A finding has one name in all sheets, so that what was printed once stays as it is. */
  private readonly findingName = (code: string): string =>
    this.rulebooks
      .list()
      .flatMap(({ criteriaSets }) => [...criteriaSets.values()].flatMap((set) => labelsOf(set, code)))
      .at(0) ?? code;

  private about(step: StepOnRecord, words: StepWords): FormOnPaper {
    const { product, producer, commune, district, province, round, takenBy: by } = words;
    const level = officeOf(step);
    const atProvince = { level: 'province', place: province } as const;
    const atDistrict = district === null ? null : ({ level: 'district', place: district } as const);
    const offices = {
      commune: { level, place: commune, above: atDistrict ?? atProvince },
      district: { level, place: district ?? province, above: atProvince },
      province: { level, place: province, above: null },
    };
    return {
      ...{ product, producer, commune, office: offices[level], at: step.takenAt, by },
      round: { ...round, decree: this.rulebooks.get(round.rulebook).decree },
    };
  }
}

/** What a form tells, and the words that were kept with its step. */
type Kept = FormOnPaper & {
  readonly words: StepWords;
  readonly findingName: (code: string) => string;
};

function wordsOf(kept: ReadonlyMap<number, StepWords>, number: number): StepWords {
  const words = kept.get(number);
  if (!words) throw new Error(`No words are kept of step ${number}`);
  return words;
}

function paperOf(
  form: FormKind,
  dossier: DossierOnRecord,
  step: StepOnRecord,
  { words, findingName, ...about }: Kept,
) {
  const { steps } = dossier;
  const reason = step.reason ?? '';
  switch (form) {
    case 'receipt': {
      const samples = valueIn(step, 'samplesReceived');
      const due = timesOfAnOffice(step)[0] ?? runningSince(dossier, step);
      return receiptPaperOf({
        ...{ ...about, due, documents: documentsAt(steps, step.number) },
        samples: typeof samples === 'number' ? samples : null,
        roundDay: words.roundDay && { kind: words.roundDay.kind, lastDay: lastDayOf(words.roundDay) },
      });
    }
    case 'supplement': {
      const items = valueIn(step, 'items') as Parameters<typeof supplementPaperOf>[0]['items'];
      const due = dueIn(step).find(({ clock }) => clock === 'supplementAnswer');
      return supplementPaperOf({
        ...{ ...about, items, number: askedUntil(steps, step), dueOn: due?.on ?? null },
        stopsTime: steps.some((each) => each.number <= step.number && timesOfAnOffice(each).length > 0),
      });
    }
    case 'refusal':
      return refusalPaperOf({ ...about, reason });
    case 'elimination': {
      const finding = textIn(step, 'finding');
      return eliminationPaperOf({
        ...about,
        recorded: finding === null ? null : { finding: findingName(finding), reason },
      });
    }
    case 'notPassed':
      return notPassedPaperOf({ ...about, isCentral: step.action === 'recordMinistryResult' });
    case 'apology': {
      const clock = textIn(step, 'clock') ?? '';
      const due = dueIn(step).find((each) => each.clock === clock);
      const appointedOn = textIn(step, 'appointedOn') ?? '';
      return apologyPaperOf({ ...about, clock, dueOn: due?.on ?? null, appointedOn, reason });
    }
  }
}

/** The lawful times of an office that a step set. */
const timesOfAnOffice = (step: StepOnRecord) =>
  clocksIn(step).filter(({ clock }) => isOfAnOffice({ kind: clock }));

/** Of a receipt from before receipts told it: the lawful time that runs for its office since then; null where none does. */
function runningSince({ clocks, state }: DossierOnRecord, step: StepOnRecord): ToldClock | null {
  const running = clocks.find(
    (clock) => isOfAnOffice(clock) && clock.stoppedBy === null && clock.startedOn <= dayOf(step.takenAt),
  );
  return running && stageOf(state) === stageOf(step.toState)
    ? { clock: running.kind, on: running.dueOn, missingYear: running.missingYear }
    : null;
}

/** Which request of its round a request is. */
function askedUntil(steps: readonly StepOnRecord[], { number }: StepOnRecord): number {
  const until = steps.filter((step) => step.number <= number);
  const begun = until.findLastIndex(({ action }) => action === 'reenter');
  return until.slice(begun + 1).filter(({ action }) => action === 'returnForSupplement').length;
}
