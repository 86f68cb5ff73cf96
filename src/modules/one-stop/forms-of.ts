import type { Level } from '../../domain/jurisdiction/role.js';
import { stageOf } from '../../domain/dossier/dossier-state.js';
import type { DossierOnRecord, StepOnRecord } from './dossier-on-record.js';

/** The forms that a single step is written down in. */
export const formKinds = ['receipt', 'supplement', 'refusal', 'apology', 'elimination', 'notPassed'] as const;
export type FormKind = (typeof formKinds)[number];

const kindOf: Readonly<Record<string, FormKind>> = {
  ...{ submit: 'receipt', receive: 'receipt', returnForSupplement: 'supplement' },
  ...{ refuseIdea: 'refusal', apologise: 'apology' },
};

/** What the owner is told when an office or a council ends the way of a dossier; what an appeal changes, its own paper tells. */
const endings: Readonly<Record<string, FormKind>> = {
  ...{ 'closed.eliminated': 'elimination', 'closed.notPassed': 'notPassed' },
};

function formOf({ action, fromState, toState }: StepOnRecord): FormKind | undefined {
  if (fromState === null || stageOf(fromState) === 'closed') return kindOf[action];
  return kindOf[action] ?? endings[toState];
}

export interface FormOfStep {
  readonly form: FormKind;
  /** The number of the step. */
  readonly number: number;
  readonly at: string;
}

/** The forms that there are of a dossier, in their order: each tells of one step. Pure. */
export const formsOf = ({ steps }: Pick<DossierOnRecord, 'steps'>): readonly FormOfStep[] =>
  steps.flatMap((step) => {
    const form = formOf(step);
    return form ? [{ form, number: step.number, at: step.takenAt }] : [];
  });

/** The level of the office whose step it was; what an owner hands in, the commune receives. */
export function officeOf({ action, fromState, toState }: StepOnRecord): Level {
  const stage = stageOf(action === 'submit' || action === 'receive' ? toState : (fromState ?? toState));
  if (stage === 'district') return 'district';
  return stage === 'province' || stage === 'ministry' || stage === 'closed' ? 'province' : 'commune';
}
