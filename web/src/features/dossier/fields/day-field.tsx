import { Form } from 'antd';
import { DayPicker } from '../../../ui/day-picker.js';
import { useRequired } from '../../../ui/use-required.js';

/** A calendar day that must be given. */
export function DayField({ name, label }: { name: string; label: string }) {
  const { required } = useRequired();
  return (
    <Form.Item name={name} label={label} rules={required(label)}>
      <DayPicker />
    </Form.Item>
  );
}
