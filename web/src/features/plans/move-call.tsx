import { App, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { LegalDate, PlanCall } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

type DateInput = Pick<LegalDate, 'on' | 'counts'>;
interface Values {
  readonly plansDue: DateInput;
  readonly approvalDue: DateInput;
  readonly reason: string;
}

const asWritten = ({ on, counts }: DateInput): DateInput => ({ on, counts });

/** Moves days of a call for plans, with the reason; reminders are planned anew by the server. */
export function MoveCall({ call, onClose }: { call: PlanCall; onClose: () => void }) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const { message } = App.useApp();
  const move = useWrite(
    (body: Values) =>
      answerOf(
        api.POST('/api/plan-calls/{id}/days', {
          params: { path: { id: call.id }, header: ifMatch(call.version) },
          body,
        }),
      ),
    () => {
      void message.success(t('planCall.moved'));
      onClose();
    },
  );
  return (
    <FormDialog title={t('planCall.move')} onClose={onClose}>
      <p>{t('planCall.moveLead')}</p>
      <SummaryForm<Values>
        initialValues={{ plansDue: asWritten(call.plansDue), approvalDue: asWritten(call.approvalDue) }}
        write={move}
        submit={t('planCall.moveSubmit')}
        onCancel={onClose}
      >
        <LegalDateFields name="plansDue" label={t('planCall.plansDueLabel')} />
        <LegalDateFields name="approvalDue" label={t('planCall.approvalDueLabel')} />
        <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
