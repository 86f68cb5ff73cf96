import { App, Form, Input } from 'antd';
import { useWrite } from '../api/use-write.js';
import { useWords } from '../texts/words.js';
import { FormDialog } from './form-dialog.js';
import { SummaryForm } from './summary-form.js';
import { useRequired } from './use-required.js';

export interface CorrectionText {
  readonly what: string;
  readonly reason: string;
}

interface Props {
  readonly correct: (text: CorrectionText) => Promise<{ readonly number: number }>;
  readonly onClose: () => void;
}

const mostLetters = 2000;

/** An annex to the minutes: what they should say, and why. */
export function CorrectDialog({ correct, onClose }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { requiredText } = useRequired();
  const write = useWrite(correct, ({ number }) => {
    void message.success(t('sessionPapers.corrected', { number }));
    onClose();
  });
  return (
    <FormDialog title={t('sessionPapers.correct')} onClose={onClose}>
      <p>{t('sessionPapers.correctLead')}</p>
      <SummaryForm<CorrectionText> write={write} submit={t('sessionPapers.addAnnex')} onCancel={onClose}>
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
