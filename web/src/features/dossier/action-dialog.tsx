import { App } from 'antd';
import { takeStep } from '../../api/take-step.js';
import type { DossierView } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Stars } from '../../ui/stars.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { isGrave } from './action-button.js';
import { actionFields } from './action-fields.js';
import styles from './action-dialog.module.css';

interface Props {
  readonly action: string;
  readonly dossier: DossierView;
  readonly onClose: () => void;
}

type Input = Record<string, unknown>;

const isGiven = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return value !== undefined && value !== '' && value !== null;
  return Object.values(value).some(isGiven);
};
const given = (input: Input): Input =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => isGiven(value)));

/** Whoever asks for opinions has seen the terms of this charter and of no other; null: of none. */
const seenFor = (action: string, { opinionTerms }: DossierView): Input =>
  action === 'openScoring' && opinionTerms ? { charterId: opinionTerms.charterId } : {};

/** Asks for what the action needs and takes it. A stale version reloads the dossier and keeps what was typed. */
export function ActionDialog({ action, dossier, onClose }: Props) {
  const { t, label, has } = useWords();
  const { message } = App.useApp();
  const take = useWrite(
    (input: Input) => takeStep(dossier, action, { ...given(input), ...seenFor(action, dossier) }),
    () => {
      void message.success(t('actions.done', { action: label('action', action) }));
      onClose();
    },
  );
  const Fields = actionFields[action];
  const grave = isGrave(action);
  // Opening means asking in writing where the council is not to sit.
  const about = action === 'openScoring' && dossier.opinionTerms ? 'openOpinions' : action;
  const explanation = has(`explain.${about}`) ? t(`explain.${about}`) : null;
  return (
    <FormDialog title={label('action', action)} onClose={onClose}>
      <div className={styles['about']}>
        <p className={styles['product']}>
          <strong>{dossier.product.name}</strong> · {dossier.producer.name}
        </p>
        {dossier.star !== null && (
          <Stars count={dossier.star} label={t('star.label', { count: dossier.star })} />
        )}
        {explanation && grave && <Callout tone="warning" title={explanation} />}
        {explanation && !grave && <p>{explanation}</p>}
      </div>
      <SummaryForm<Input>
        write={take}
        submit={t('form.confirm', { action: label('action', action) })}
        grave={grave}
        onCancel={onClose}
      >
        {Fields && <Fields dossier={dossier} />}
      </SummaryForm>
    </FormDialog>
  );
}
