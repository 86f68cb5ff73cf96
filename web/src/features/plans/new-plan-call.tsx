import { App, Form, Input, InputNumber, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { LegalDate } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

type DateInput = Pick<LegalDate, 'on' | 'counts'>;
interface Values {
  readonly placeId: string;
  readonly year: number;
  readonly plansDue: DateInput;
  readonly approvalDue: DateInput;
  readonly source?: string;
}

/** Writes down the letter by which a district or province calls for plans. */
export function NewPlanCall() {
  const { t } = useWords();
  return <NewDialog name={t('planCall.new')}>{(close) => <CallForm onDone={close} />}</NewDialog>;
}

function CallForm({ onDone }: { onDone: () => void }) {
  const { t, place } = useWords();
  const { required } = useRequired();
  const { message } = App.useApp();
  const offices = useMe().roles.flatMap(({ role, place: own }) =>
    role === 'coordinationOffice' && own ? [own] : [],
  );
  const write = useWrite(
    (body: Values) => answerOf(api.POST('/api/plan-calls', { body })),
    () => {
      void message.success(t('planCall.created'));
      onDone();
    },
  );
  return (
    <SummaryForm<Values>
      initialValues={{ placeId: offices[0]?.id, year: Number(useToday().slice(0, 4)) }}
      write={write}
      submit={t('planCall.create')}
    >
      <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
        <Select options={offices.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))} />
      </Form.Item>
      <Form.Item name="year" label={t('round.year')} rules={required(t('round.year'))}>
        <InputNumber min={2018} max={2100} precision={0} inputMode="numeric" style={{ width: '100%' }} />
      </Form.Item>
      <LegalDateFields name="plansDue" label={t('planCall.plansDueLabel')} />
      <LegalDateFields name="approvalDue" label={t('planCall.approvalDueLabel')} />
      <Form.Item name="source" label={t('round.sourceLabel')}>
        <Input maxLength={300} />
      </Form.Item>
    </SummaryForm>
  );
}
