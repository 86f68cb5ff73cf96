import { App, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { FollowUpCall, LegalDate } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly due: Pick<LegalDate, 'on' | 'counts'>;
  readonly reason: string;
}

/** Moves the day of a letter that asks for something after recognition, with the reason. */
export function MoveFollowUpCall({ call, onClose }: { call: FollowUpCall; onClose: () => void }) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const { message } = App.useApp();
  const move = useWrite(
    (body: Values) =>
      answerOf(
        api.POST('/api/follow-up-calls/{id}/due', {
          params: { path: { id: call.id }, header: ifMatch(call.version) },
          body,
        }),
      ),
    () => {
      void message.success(t('followUpCall.moved'));
      onClose();
    },
  );
  const { on, counts } = call.due;
  return (
    <FormDialog title={t('followUpCall.move')} onClose={onClose}>
      <p>{t('followUpCall.moveLead')}</p>
      <SummaryForm<Values>
        initialValues={{ due: { on, counts } }}
        write={move}
        submit={t('followUpCall.moveSubmit')}
        onCancel={onClose}
      >
        <LegalDateFields name="due" label={t('followUp.dueLabel')} />
        <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
