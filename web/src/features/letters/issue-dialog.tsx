import { App } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { initialIssue, IssueFields, type IssueValues, type Issuing } from './issue-fields.js';

interface Props {
  readonly letterId: string;
  readonly issuing: Issuing;
  readonly onClose: () => void;
}

/** Issues a draft under its number; afterwards nothing of it changes any more. */
export function IssueDialog({ letterId, issuing, onClose }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const write = useWrite(
    (body: IssueValues) =>
      answerOf(api.POST('/api/letters/{id}/issue', { params: { path: { id: letterId } }, body })),
    () => {
      void message.success(t('letter.issued'));
      onClose();
    },
  );
  return (
    <FormDialog title={t('letter.issue')} onClose={onClose}>
      <p>{t('letter.issueLead')}</p>
      <SummaryForm<IssueValues>
        initialValues={initialIssue(issuing)}
        write={write}
        submit={t('letter.issueSubmit')}
        grave
        onCancel={onClose}
      >
        <IssueFields issuing={issuing} numberLabel={t('letter.number')} />
      </SummaryForm>
    </FormDialog>
  );
}
