import { App, Button, Form, Modal } from 'antd';
import { takeStep } from '../../api/take-step.js';
import type { DossierView } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useFocusBack } from '../../ui/use-focus-back.js';
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
  useFocusBack();
  const { t, label, problem, has } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Input>();
  const take = useWrite(
    (input: Input) => takeStep(dossier, action, given(input)),
    () => {
      void message.success(t('actions.done', { action: label('action', action) }));
      onClose();
    },
  );
  const Fields = actionFields[action];
  return (
    <Modal
      open
      title={label('action', action)}
      footer={null}
      width={620}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {has(`explain.${action}`) && <p className={styles['explain']}>{t(`explain.${action}`)}</p>}
      <SummaryForm<Input>
        form={form}
        summaryTitle={t('form.incomplete')}
        refused={take.error ? problem(take.error) : null}
        onFinish={(input) => take.mutate(input)}
      >
        {Fields && <Fields dossier={dossier} />}
        <div className={styles['buttons']}>
          <Button size="large" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button type="primary" size="large" htmlType="submit" loading={take.isPending}>
            {t('form.confirm', { action: label('action', action) })}
          </Button>
        </div>
      </SummaryForm>
    </Modal>
  );
}
