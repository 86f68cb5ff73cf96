import type { Level } from '../../domain/jurisdiction/role.js';
import { stageOf } from '../../domain/dossier/dossier-state.js';
import type { DossierOnRecord, StepOnRecord } from './dossier-on-record.js';

/** The forms that a single step is written down in. */
export const formKinds = ['receipt', 'supplement', 'refusal', 'apology'] as const;
export type FormKind = (typeof formKinds)[number];

const kindOf: Readonly<Record<string, FormKind>> = {
  ...{ submit: 'receipt', receive: 'receipt', returnForSupplement: 'supplement' },
  ...{ refuseIdea: 'refusal', apologise: 'apology' },
};

export interface FormOfStep {
  readonly form: FormKind;
  /** The number of the step. */
  readonly number: number;
  readonly at: string;
}

/** The forms that there are of a dossier, in their order: each tells of one step. Pure. */
export const formsOf = ({ steps }: Pick<DossierOnRecord, 'steps'>): readonly FormOfStep[] =>
  steps.flatMap(({ action, number, takenAt }) => {
    const form = kindOf[action];
    return form ? [{ form, number, at: takenAt }] : [];
  });

/** The level of the office whose step it was; what an owner hands in, the commune receives. */
export function officeOf({ action, fromState, toState }: StepOnRecord): Level {
  const stage = stageOf(action === 'submit' || action === 'receive' ? toState : (fromState ?? toState));
  if (stage === 'district') return 'district';
  return stage === 'province' || stage === 'ministry' || stage === 'closed' ? 'province' : 'commune';
}
