import { Form, Input } from 'antd';
import { phoneForm } from '../api/accepted.js';
import { useWords } from '../texts/words.js';

export interface ContactValues {
  readonly email?: string;
  readonly phone?: string;
}

/** Where somebody is reached. */
export function ContactFields({ own = false }: { own?: boolean }) {
  const { t } = useWords();
  return (
    <>
      <Form.Item
        name="email"
        label={t('person.email')}
        rules={[{ type: 'email', message: t('person.emailWrong') }]}
      >
        <Input inputMode="email" autoComplete={own ? 'email' : 'off'} maxLength={200} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('producer.phone')}
        rules={[{ pattern: phoneForm, message: t('phone.wrong') }]}
      >
        <Input inputMode="tel" autoComplete={own ? 'tel' : 'off'} maxLength={20} />
      </Form.Item>
    </>
  );
}

/** What an empty field says: nothing is to stand there. */
export const contactOf = ({ email, phone }: ContactValues) => ({
  email: email?.trim() || null,
  phone: phone?.trim() || null,
});

/** What stands there, for a form to begin with. */
export const contactValues = ({
  email,
  phone,
}: {
  readonly email: string | null;
  readonly phone: string | null;
}): ContactValues => ({ ...(email !== null && { email }), ...(phone !== null && { phone }) });
