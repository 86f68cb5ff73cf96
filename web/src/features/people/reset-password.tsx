import { App } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { NewPasswordField } from '../../ui/new-password-field.js';
import { SummaryForm } from '../../ui/summary-form.js';

/** Sets a password that serves once, for whoever has lost theirs. */
export function ResetPassword({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const reset = useWrite(
    (body: { password: string }) =>
      answerOf(
        api.POST('/api/people/{id}/password', {
          params: { path: { id: person.id }, header: ifMatch(person.version) },
          body,
        }),
      ),
    () => {
      void message.success(t('password.resetDone'));
      onClose();
    },
  );
  return (
    <FormDialog title={t('password.resetOf', { name: person.fullName })} onClose={onClose}>
      <p>{t('password.resetLead')}</p>
      <SummaryForm<{ password: string }> write={reset} submit={t('password.reset')} grave>
        <NewPasswordField name="password" label={t('password.once')} />
      </SummaryForm>
    </FormDialog>
  );
}
