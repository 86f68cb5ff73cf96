import { App } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { OwnAccount } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { ContactFields, contactOf, contactValues, type ContactValues } from '../../ui/contact-fields.js';
import { Pill } from '../../ui/pill.js';
import { SummaryForm } from '../../ui/summary-form.js';

/** Where one is reached, to be corrected. */
export function OwnContact({ account }: { account: OwnAccount }) {
  const { t, label } = useWords();
  const { message } = App.useApp();
  const keep = useWrite(
    (values: ContactValues) =>
      answerOf(
        api.POST('/api/account/contact', {
          params: { header: ifMatch(account.version) },
          body: contactOf(values),
        }),
      ),
    () => void message.success(t('contact.kept')),
  );
  return (
    <>
      {account.unreachableBy.map((way) => (
        <Pill key={way} tone="late">
          {t('person.unreachable', { way: label('channel', way) })}
        </Pill>
      ))}
      <SummaryForm<ContactValues>
        initialValues={contactValues(account)}
        write={keep}
        submit={t('contact.keep')}
      >
        <ContactFields own />
      </SummaryForm>
    </>
  );
}
