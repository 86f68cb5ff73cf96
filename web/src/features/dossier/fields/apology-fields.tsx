import { Form, Input } from 'antd';
import type { DossierView } from '../../../api/types.js';
import { useToday } from '../../../api/use-today.js';
import { useWords } from '../../../texts/words.js';
import { DayField } from './day-field.js';
import { TextField } from './text-field.js';

/** Why the lawful time that is over was not kept, and the day that is appointed instead. */
export function ApologyFields({ dossier: { clocks } }: { dossier: DossierView }) {
  const { t } = useWords();
  const today = useToday();
  const over = clocks.find(
    ({ kind, daysLeft }) =>
      kind !== 'supplementAnswer' && kind !== 'ministryEvaluation' && (daysLeft ?? 0) < 0,
  );
  return (
    <>
      <Form.Item name="clock" initialValue={over?.kind} hidden>
        <Input />
      </Form.Item>
      <DayField
        name="appointedOn"
        label={t('field.appointedOn')}
        hint={t('field.appointedOnHint')}
        from={today}
      />
      <TextField name="reason" label={t('field.reason')} long required />
    </>
  );
}
