import { Form } from 'antd';
import { DayPicker } from '../../../ui/day-picker.js';
import { useRequired } from '../../../ui/use-required.js';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** What stands there before anybody picks. */
  readonly suggested?: string | null;
  readonly from?: string;
  readonly until?: string | null;
}

/** A calendar day; it must be given unless it is optional. */
export function DayField({ name, label, hint, optional = false, suggested, from, until }: Props) {
  const { required } = useRequired();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      initialValue={suggested ?? undefined}
      rules={optional ? [] : required(label)}
    >
      <DayPicker allowClear={optional} {...(from ? { from } : {})} {...(until ? { until } : {})} />
    </Form.Item>
  );
}
