import { App, Form, Input, InputNumber, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { LegalDate, ReportSchedule } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { RoundField } from './round-field.js';

const kinds: readonly ReportSchedule['kind'][] = ['monthly', 'quarterly', 'yearly', 'round'];
/** Only the fields of the chosen kind are there. */
interface Values {
  readonly placeId: string;
  readonly kind: ReportSchedule['kind'];
  readonly day?: number;
  readonly month?: number;
  readonly counts?: 'before' | 'by';
  readonly roundId?: string;
  readonly due?: Pick<LegalDate, 'on' | 'counts'>;
  readonly source: string;
}

/** Writes down the letter by which the places below report. */
export function NewReportSchedule() {
  const { t } = useWords();
  return <NewDialog name={t('reportSchedule.new')}>{(close) => <ScheduleForm onDone={close} />}</NewDialog>;
}

function ScheduleForm({ onDone }: { onDone: () => void }) {
  const { t, place, label } = useWords();
  const { required, requiredText } = useRequired();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'monthly';
  const offices = useMe().roles.flatMap(({ role, place: own }) =>
    role === 'coordinationOffice' && own ? [own] : [],
  );
  const write = useWrite(
    (body: Values) => answerOf(api.POST('/api/report-schedules', { body })),
    () => {
      void message.success(t('reportSchedule.created'));
      onDone();
    },
  );
  return (
    <SummaryForm<Values>
      form={form}
      initialValues={{ placeId: offices[0]?.id, kind: 'monthly', day: 30, counts: 'by' }}
      write={write}
      submit={t('reportSchedule.create')}
    >
      <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
        <Select options={offices.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('reportSchedule.kind')} rules={required(t('reportSchedule.kind'))}>
        <Select options={kinds.map((each) => ({ value: each, label: label('reportKind', each) }))} />
      </Form.Item>
      {kind === 'round' ? <RoundTerms /> : <PeriodicTerms kind={kind} />}
      <Form.Item name="source" label={t('round.sourceLabel')} rules={requiredText(t('round.sourceLabel'))}>
        <Input maxLength={300} />
      </Form.Item>
    </SummaryForm>
  );
}

/** Once, of one round. */
function RoundTerms() {
  const { t } = useWords();
  return (
    <>
      <RoundField />
      <LegalDateFields name="due" label={t('reportSchedule.due')} />
    </>
  );
}

/** Again and again, on a day of the period. */
function PeriodicTerms({ kind }: { kind: ReportSchedule['kind'] }) {
  const { t } = useWords();
  const { required } = useRequired();
  return (
    <>
      {kind === 'yearly' && (
        <Form.Item name="month" label={t('reportSchedule.month')} rules={required(t('reportSchedule.month'))}>
          <InputNumber min={1} max={12} precision={0} inputMode="numeric" style={{ width: '100%' }} />
        </Form.Item>
      )}
      <Form.Item
        name="day"
        label={t('reportSchedule.day')}
        extra={t('reportSchedule.dayHint')}
        rules={required(t('reportSchedule.day'))}
      >
        <InputNumber min={1} max={31} precision={0} inputMode="numeric" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="counts" label={t('round.counts')}>
        <Select
          options={(['before', 'by'] as const).map((counts) => ({
            value: counts,
            label: t(`round.counts.${counts}`),
          }))}
        />
      </Form.Item>
    </>
  );
}
