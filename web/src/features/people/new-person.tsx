import { App, Form, Input } from 'antd';
import { signInNameForm } from '../../api/accepted.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { ContactFields, type ContactValues } from '../../ui/contact-fields.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { NewPasswordField } from '../../ui/new-password-field.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { ConflictDataFields, type ConflictDataValues } from './conflict-data-fields.js';

interface Values extends ConflictDataValues, ContactValues {
  readonly fullName: string;
  readonly signInName: string;
  readonly password: string;
}

/** Opens an account; offices are given afterwards. */
export function NewPerson() {
  const { t } = useWords();
  return <NewDialog name={t('person.new')}>{(close) => <PersonForm onDone={close} />}</NewDialog>;
}

function PersonForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const { message } = App.useApp();
  const create = useWrite(
    (values: Values) => answerOf(api.POST('/api/people', { body: values })),
    (person) => {
      void message.success(t('person.created', { name: person.fullName }));
      onDone();
    },
  );
  return (
    <SummaryForm<Values> write={create} submit={t('person.create')}>
      <Form.Item name="fullName" label={t('person.fullName')} rules={requiredText(t('person.fullName'))}>
        <Input autoComplete="off" maxLength={120} />
      </Form.Item>
      <Form.Item
        name="signInName"
        label={t('signIn.name')}
        extra={t('signIn.nameForm')}
        rules={[
          ...requiredText(t('signIn.name')),
          { pattern: signInNameForm, message: t('signIn.nameForm') },
        ]}
      >
        <Input autoComplete="off" autoCapitalize="none" maxLength={60} />
      </Form.Item>
      <NewPasswordField name="password" label={t('password.once')} />
      <ContactFields />
      <ConflictDataFields />
    </SummaryForm>
  );
}
