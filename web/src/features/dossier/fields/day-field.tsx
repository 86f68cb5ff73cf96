import { Form } from 'antd';
import { useToday } from '../../../api/use-today.js';
import { useWords } from '../../../texts/words.js';
import { DayPicker } from '../../../ui/day-picker.js';

/** A calendar day; the calendar opens at today. */
export function DayField({
  name,
  label,
  required = false,
}: {
  name: string;
  label: string;
  required?: boolean;
}) {
  const { t } = useWords();
  const today = useToday();
  return (
    <Form.Item name={name} label={label} rules={[{ required, message: t('form.missing', { field: label }) }]}>
      <DayPicker placeholder={t('form.day')} opensAt={today} />
    </Form.Item>
  );
}
