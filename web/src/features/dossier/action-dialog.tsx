import { App } from 'antd';
import { takeStep } from '../../api/take-step.js';
import type { DossierView } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { actionFields } from './action-fields.js';
import styles from './action-dialog.module.css';

interface Props {
  readonly action: string;
  readonly dossier: DossierView;
  readonly onClose: () => void;
}

type Input = Record<string, unknown>;

const given = (input: Input): Input =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== '' && value !== null),
  );

/** Asks for what the action needs and takes it. A stale version reloads the dossier and keeps what was typed. */
export function ActionDialog({ action, dossier, onClose }: Props) {
  const { t, label, has } = useWords();
  const { message } = App.useApp();
  const take = useWrite(
    (input: Input) => takeStep(dossier, action, given(input)),
    () => {
      void message.success(t('actions.done', { action: label('action', action) }));
      onClose();
    },
  );
  const Fields = actionFields[action];
  return (
    <FormDialog title={label('action', action)} onClose={onClose}>
      {has(`explain.${action}`) && <p className={styles['explain']}>{t(`explain.${action}`)}</p>}
      <SummaryForm<Input>
        write={take}
        submit={t('form.confirm', { action: label('action', action) })}
        onCancel={onClose}
      >
        {Fields && <Fields dossier={dossier} />}
      </SummaryForm>
    </FormDialog>
  );
}
