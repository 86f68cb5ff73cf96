import { App } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { ContactFields, contactOf, contactValues, type ContactValues } from '../../ui/contact-fields.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';

/** Corrects where somebody is reached. */
export function ChangeContact({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const keep = useWrite(
    (values: ContactValues) =>
      answerOf(
        api.POST('/api/people/{id}/contact', {
          params: { path: { id: person.id }, header: ifMatch(person.version) },
          body: contactOf(values),
        }),
      ),
    () => {
      void message.success(t('contact.kept'));
      onClose();
    },
  );
  return (
    <FormDialog title={t('contact.of', { name: person.fullName })} onClose={onClose}>
      <SummaryForm<ContactValues>
        initialValues={contactValues(person)}
        write={keep}
        submit={t('contact.keep')}
      >
        <ContactFields />
      </SummaryForm>
    </FormDialog>
  );
}
