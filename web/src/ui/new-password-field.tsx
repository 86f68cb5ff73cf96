import { Form, Input } from 'antd';
import { shortestPassword } from '../api/accepted.js';
import { useWords } from '../texts/words.js';
import { useRequired } from './use-required.js';

/** A password that is to hold from now on. */
export function NewPasswordField({ name, label }: { name: string; label: string }) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  const hint = t('person.passwordHint', { count: shortestPassword });
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[...requiredText(label), { min: shortestPassword, message: hint }]}
    >
      <Input.Password autoComplete="new-password" maxLength={200} />
    </Form.Item>
  );
}
