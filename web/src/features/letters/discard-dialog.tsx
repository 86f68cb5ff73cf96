import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly reason: string;
}

/** Gives a draft up; why stays on record. */
export function DiscardDialog({ letterId, onClose }: { letterId: string; onClose: () => void }) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const write = useWrite(
    (body: Values) =>
      answerOf(api.POST('/api/letters/{id}/discard', { params: { path: { id: letterId } }, body })),
    onClose,
  );
  return (
    <FormDialog title={t('letter.discard')} onClose={onClose}>
      <SummaryForm<Values> write={write} submit={t('letter.discard')} grave onCancel={onClose}>
        <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
