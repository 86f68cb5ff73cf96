import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Switch } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { initialIssue, IssueFields, type IssueValues, type Issuing } from './issue-fields.js';

interface Values extends Partial<IssueValues> {
  readonly note?: string;
  readonly issues: boolean;
}

interface Props {
  readonly placeId: string;
  readonly toPlaceIds: readonly string[];
  readonly issuing: Issuing;
  readonly onClose: () => void;
}

/** Letters to all chosen places: drafts, or issued at once under numbers that follow one another. */
export function UrgeDialog({ placeId, toPlaceIds, issuing, onClose }: Props) {
  const { t, number } = useWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const issues = Form.useWatch('issues', form) ?? false;
  const write = useWrite(
    ({ note, issues: atOnce, ...terms }: Values) =>
      answerOf(
        api.POST('/api/letters/urgings', {
          body: {
            ...{ placeId, toPlaceIds: [...toPlaceIds] },
            ...(note?.trim() ? { note } : {}),
            ...(atOnce ? { issue: terms as IssueValues } : {}),
          },
        }),
      ),
    ({ id }) => void navigate({ to: '/batches/$batchId', params: { batchId: id } }),
  );
  const counted = { number: number(toPlaceIds.length), count: toPlaceIds.length };
  return (
    <FormDialog title={t(issues ? 'letters.urgeIssued' : 'letters.urge', counted)} onClose={onClose}>
      <SummaryForm<Values>
        form={form}
        initialValues={{ ...initialIssue(issuing), issues: false }}
        write={write}
        submit={issues ? t('letters.urgeIssued', counted) : t('letters.urgeSubmit')}
        grave={issues}
        onCancel={onClose}
      >
        <Form.Item name="note" label={t('letter.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="issues" label={t('letters.issueAtOnce')} valuePropName="checked">
          <Switch />
        </Form.Item>
        {issues && (
          <>
            <p>{t('letters.urgeIssuedLead')}</p>
            <IssueFields issuing={issuing} numberLabel={t('letters.firstNumber')} />
          </>
        )}
      </SummaryForm>
    </FormDialog>
  );
}
