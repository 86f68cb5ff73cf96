import { Form, Select } from 'antd';
import { useToday } from '../api/use-today.js';
import { useWords } from '../texts/words.js';
import { DayPicker } from './day-picker.js';
import { useRequired } from './use-required.js';
import styles from './legal-date-fields.module.css';

/** A legal date as the letter writes it: the day, and whether it still counts. */
export function LegalDateFields({ name, label }: { name: string; label: string }) {
  const { t } = useWords();
  const { required } = useRequired();
  const today = useToday();
  const date = Form.useWatch<{ on?: string; counts?: string } | undefined>(name);
  const isOver = date?.on !== undefined && (date.counts === 'by' ? date.on < today : date.on <= today);
  return (
    <fieldset className={styles['date']}>
      <legend>{label}</legend>
      <Form.Item
        name={[name, 'on']}
        label={t('round.day')}
        rules={required(label)}
        extra={isOver && t('round.dayOver')}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item name={[name, 'counts']} label={t('round.counts')} initialValue="before">
        <Select
          options={(['before', 'by'] as const).map((counts) => ({
            value: counts,
            label: t(`round.counts.${counts}`),
          }))}
        />
      </Form.Item>
    </fieldset>
  );
}
