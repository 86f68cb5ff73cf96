import { useNavigate } from '@tanstack/react-router';
import { Form, InputNumber, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { ReportListItem } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { RoundField } from './round-field.js';

const kinds = [
  'monthly',
  'quarterly',
  'yearly',
  'round',
] as const satisfies readonly ReportListItem['kind'][];
const parts = { monthly: 12, quarterly: 4 } as const;
interface Values {
  readonly placeId: string;
  readonly kind: (typeof kinds)[number];
  readonly year: number;
  /** The month, or the quarter. */
  readonly part?: number;
  /** Of a report about a round. */
  readonly roundId?: string;
}

/** Begins a report that no letter has asked for. */
export function NewReport() {
  const { t } = useWords();
  return <NewDialog name={t('report.new')}>{() => <ReportForm />}</NewDialog>;
}

function ReportForm() {
  const { t, place, label } = useWords();
  const { required } = useRequired();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'monthly';
  const offices = useMe().roles.flatMap(({ role, place: own }) =>
    (role === 'coordinationOffice' || role === 'communeOfficer') && own ? [own] : [],
  );
  const write = useWrite(
    (values: Values) => answerOf(api.POST('/api/reports', { body: bodyOf(values) })),
    ({ id }) => void navigate({ to: '/reports/$reportId', params: { reportId: id } }),
  );
  return (
    <SummaryForm<Values>
      form={form}
      initialValues={{ placeId: offices[0]?.id, kind: 'monthly', year: Number(useToday().slice(0, 4)) }}
      write={write}
      submit={t('report.begin')}
    >
      <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
        <Select options={offices.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('reportSchedule.kind')} rules={required(t('reportSchedule.kind'))}>
        <Select options={kinds.map((each) => ({ value: each, label: label('reportKind', each) }))} />
      </Form.Item>
      {kind === 'round' ? (
        <RoundField />
      ) : (
        <Form.Item name="year" label={t('round.year')} rules={required(t('round.year'))}>
          <InputNumber min={2018} max={2100} precision={0} inputMode="numeric" style={{ width: '100%' }} />
        </Form.Item>
      )}
      {(kind === 'monthly' || kind === 'quarterly') && (
        <Form.Item name="part" label={label('reportPart', kind)} rules={required(label('reportPart', kind))}>
          <InputNumber
            min={1}
            max={parts[kind]}
            precision={0}
            inputMode="numeric"
            style={{ width: '100%' }}
          />
        </Form.Item>
      )}
    </SummaryForm>
  );
}

const bodyOf = ({ placeId, kind, roundId, ...values }: Values) =>
  kind === 'round' ? { placeId, kind, roundId } : { placeId, kind, period: periodOf(kind, values) };

function periodOf(
  kind: Exclude<Values['kind'], 'round'>,
  { year, part }: Pick<Values, 'year' | 'part'>,
): string {
  if (kind === 'yearly') return String(year);
  return kind === 'monthly' ? `${year}-${String(part).padStart(2, '0')}` : `${year}-Q${part}`;
}
