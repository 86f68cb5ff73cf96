import { App, Form, Input } from 'antd';
import { inDiscussion } from '../../api/in-discussion.js';
import { takeStep } from '../../api/take-step.js';
import type { DossierView } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './step-dialog.module.css';

interface Values {
  readonly note?: string;
  readonly reason?: string;
}

interface Props {
  readonly dossier: DossierView;
  readonly action: string;
  readonly onClose: () => void;
}

/** What is never done without a reason. */
const withReason: readonly string[] = ['scoreAgain', 'recordDifference', 'breakOffScoring'];

/** Opens, closes or breaks off the scoring of one dossier, or decides on what still differs, from the table of the council. */
export function ScoringDialog({ dossier, action, onClose }: Props) {
  const { t, label } = useWords();
  const { message } = App.useApp();
  const { requiredText } = useRequired();
  const take = useWrite(
    ({ note, reason }: Values) =>
      takeStep(dossier, action, { ...(note ? { note } : {}), ...(reason ? { reason } : {}) }),
    () => {
      void message.success(t('actions.done', { action: label('action', action) }));
      onClose();
    },
  );
  return (
    <FormDialog title={label('action', action)} onClose={onClose}>
      <div className={styles['about']}>
        <p>
          <strong>{dossier.product.name}</strong> · {dossier.producer.name}
        </p>
        <p>{label('explain', action)}</p>
      </div>
      <SummaryForm<Values>
        write={take}
        submit={t('form.confirm', { action: label('action', action) })}
        grave={action === 'breakOffScoring'}
        onCancel={onClose}
      >
        {action === 'closeScoring' && inDiscussion(dossier) && (
          <Form.Item name="reason" label={t('field.endsDiscussion')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
          </Form.Item>
        )}
        {withReason.includes(action) ? (
          <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
          </Form.Item>
        ) : (
          <Form.Item name="note" label={t('field.note')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        )}
      </SummaryForm>
    </FormDialog>
  );
}
