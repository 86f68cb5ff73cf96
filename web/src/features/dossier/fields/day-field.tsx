import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { queries } from '../../../api/queries.js';
import { useMe } from '../../../api/use-me.js';
import { useWords } from '../../../texts/words.js';
import { DayPicker } from '../../../ui/day-picker.js';

/** A calendar day; in the demo world the calendar opens at the demo's today. */
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
  const isDemo = useMe().mode === 'demo';
  const { data: clock } = useQuery({ ...queries.demoClock(), enabled: isDemo });
  return (
    <Form.Item name={name} label={label} rules={[{ required, message: t('form.missing', { field: label }) }]}>
      <DayPicker placeholder={t('form.day')} opensAt={clock?.today} />
    </Form.Item>
  );
}
