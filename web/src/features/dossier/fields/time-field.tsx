import { Form, Input } from 'antd';
import { useWords } from '../../../texts/words.js';

interface Props {
  readonly name: string;
  readonly label: string;
}

/** An hour and minute of the day, in the browser's own way. */
export function TimeField({ name, label }: Props) {
  const { t } = useWords();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: t('form.missing', { field: label }) }]}
    >
      <Input type="time" />
    </Form.Item>
  );
}
