import { Form } from 'antd';
import { DayPicker } from '../../../ui/day-picker.js';
import { useRequired } from '../../../ui/use-required.js';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A calendar day; it must be given unless it is optional. */
export function DayField({ name, label, hint, optional = false }: Props) {
  const { required } = useRequired();
  return (
    <Form.Item name={name} label={label} extra={hint} rules={optional ? [] : required(label)}>
      <DayPicker allowClear={optional} />
    </Form.Item>
  );
}
