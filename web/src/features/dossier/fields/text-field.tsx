import { Form, Input } from 'antd';
import { useWords } from '../../../texts/words.js';

interface Props {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly required?: boolean;
  readonly most?: number;
}

/** A line or a few lines of text. */
export function TextField({
  name,
  label,
  hint,
  long = false,
  required = false,
  most = long ? 1000 : 80,
}: Props) {
  const { t } = useWords();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required, whitespace: true, message: t('form.missing', { field: label }) }]}
    >
      {long ? (
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={most} />
      ) : (
        <Input maxLength={most} />
      )}
    </Form.Item>
  );
}
