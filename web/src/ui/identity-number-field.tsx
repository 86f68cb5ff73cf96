import { Form, Input } from 'antd';
import { identityNumberForm } from '../api/accepted.js';
import { useWords } from '../texts/words.js';
import { useRequired } from './use-required.js';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly extra?: string;
  readonly required?: boolean;
}

/** The number of an identity card, which no browser is to fill in by itself. */
export function IdentityNumberField({ name, label, extra, required = false }: Props) {
  const { t } = useWords();
  const { requiredText } = useRequired();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[
        ...(required ? requiredText(label) : []),
        { pattern: identityNumberForm, message: t('conflictData.identityNumberWrong') },
      ]}
    >
      <Input inputMode="numeric" autoComplete="off" maxLength={12} />
    </Form.Item>
  );
}
