import { Form, InputNumber, Select } from 'antd';
import type { Rulebook } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import styles from './council-fields.module.css';

const counts = ['communeWorkingDays', 'supplementDays', 'reevaluationDays'] as const;

/** The times that a province may set for its offices and owners. */
export function DeadlineFields({ deadlines }: { deadlines: Rulebook['deadlines'] }) {
  const { t, number } = useWords();
  return (
    <div className={styles['fields']}>
      {counts.map((field) => (
        <Form.Item key={field} name={['deadlines', field]} label={t(`localRules.deadline.${field}`)}>
          <InputNumber
            min={1}
            max={365}
            precision={0}
            controls={false}
            inputMode="numeric"
            placeholder={deadlines[field] === null ? t('localRules.none') : number(deadlines[field])}
            className={styles['number']}
          />
        </Form.Item>
      ))}
      <Form.Item
        name={['deadlines', 'renewalReminderDays']}
        label={t('localRules.deadline.renewalReminderDays')}
        // The tags are text until they are sent.
        getValueProps={(days?: readonly number[]) => ({ value: days?.map(String) })}
        getValueFromEvent={(days: readonly string[]) => {
          const whole = days.map(Number).filter((day) => Number.isInteger(day) && day >= 1 && day <= 1000);
          return whole.length > 0 ? whole : undefined;
        }}
      >
        <Select
          mode="tags"
          tokenSeparators={[',', ' ']}
          placeholder={deadlines.renewalReminderDays.map((days) => number(days)).join(', ')}
          options={[200, 130, 90, 60, 30].map((days) => ({ value: String(days), label: number(days) }))}
        />
      </Form.Item>
    </div>
  );
}
