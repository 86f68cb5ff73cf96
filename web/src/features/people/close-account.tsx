import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

/** Closes an account that is open, or opens one again that is closed; either with a reason. */
export function CloseAccount({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const write = useWrite((body: { reason: string }) => {
    const wish = { params: { path: { id: person.id }, header: ifMatch(person.version) }, body };
    return answerOf(
      person.active ? api.POST('/api/people/{id}/close', wish) : api.POST('/api/people/{id}/reopen', wish),
    );
  }, onClose);
  const name = person.fullName;
  return (
    <FormDialog
      title={person.active ? t('account.closeOf', { name }) : t('account.reopenOf', { name })}
      onClose={onClose}
    >
      <p>{person.active ? t('account.closeLead') : t('account.reopenLead')}</p>
      <SummaryForm<{ reason: string }>
        write={write}
        submit={person.active ? t('account.close') : t('account.reopen')}
        grave={person.active}
      >
        <Form.Item name="reason" label={t('account.reason')} rules={requiredText(t('account.reason'))}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
