import { App, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly what: string;
  readonly reason: string;
}

interface Props {
  readonly sessionId: string;
  readonly onClose: () => void;
}

const mostLetters = 2000;

/** An annex to the minutes: what they should say, and why. */
export function CorrectDialog({ sessionId, onClose }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { requiredText } = useRequired();
  const correct = useWrite(
    (body: Values) =>
      answerOf(api.POST('/api/council-sessions/{id}/annexes', { params: { path: { id: sessionId } }, body })),
    ({ number }) => {
      void message.success(t('sessionPapers.corrected', { number }));
      onClose();
    },
  );
  return (
    <FormDialog title={t('sessionPapers.correct')} onClose={onClose}>
      <p>{t('sessionPapers.correctLead')}</p>
      <SummaryForm<Values> write={correct} submit={t('sessionPapers.addAnnex')} onCancel={onClose}>
        {(['what', 'reason'] as const).map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`field.${field}`)}
            rules={requiredText(t(`field.${field}`))}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={mostLetters} />
          </Form.Item>
        ))}
      </SummaryForm>
    </FormDialog>
  );
}
