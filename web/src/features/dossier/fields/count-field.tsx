import { Form, InputNumber } from 'antd';
import { useWords } from '../../../texts/words.js';

/** A whole number. */
export function CountField(props: { name: string; label: string; hint?: string; least?: number }) {
  const { t } = useWords();
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={props.hint}
      rules={[{ required: true, message: t('form.missing', { field: props.label }) }]}
    >
      <InputNumber min={props.least ?? 0} precision={0} inputMode="numeric" style={{ width: '100%' }} />
    </Form.Item>
  );
}
