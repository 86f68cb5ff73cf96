import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { deadlinesUnder } from '../../api/legal-dates.js';
import { queries } from '../../api/queries.js';
import type { Round } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { inForceIn } from './in-force-in.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { RulebookField } from './rulebook-field.js';

type DateInput = Pick<Round['registrationCloses'], 'on' | 'counts'>;
interface Values {
  readonly placeId: string;
  readonly year: number;
  readonly number: number;
  readonly rulebook: string;
  readonly registrationCloses: DateInput;
  readonly dueAtDistrict?: DateInput;
  readonly dueAtProvince: DateInput;
  readonly source?: string;
}

/** Opens a round for a district or province under one decision. */
export function NewRound() {
  const { t } = useWords();
  return <NewDialog name={t('round.new')}>{(close) => <RoundForm onDone={close} />}</NewDialog>;
}

function RoundForm({ onDone }: { onDone: () => void }) {
  const { t, label, place } = useWords();
  const { required } = useRequired();
  const me = useMe();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const rulebooks = useQuery(queries.rulebooks()).data?.items ?? [];
  const offered = inForceIn(rulebooks, Form.useWatch('year', form));
  const rulebookId = Form.useWatch('rulebook', form);
  const rulebook = rulebooks.find(({ id }) => id === rulebookId);
  const create = useWrite(
    (body: Values) => answerOf(api.POST('/api/rounds', { body })),
    () => {
      void message.success(t('round.created'));
      onDone();
    },
  );
  /** A year with one decision needs no choice; a decision of another year cannot stay chosen. */
  const chooseFor = (year: number | null) => {
    const [only, ...others] = inForceIn(rulebooks, year);
    const stays = others.some(({ id }) => id === rulebookId) || only?.id === rulebookId;
    if (!stays) form.setFieldValue('rulebook', others.length === 0 ? only?.id : undefined);
  };
  const offices = me.roles.flatMap(({ role, place: own }) =>
    role === 'coordinationOffice' && own ? [own] : [],
  );
  return (
    <SummaryForm<Values>
      form={form}
      initialValues={{ placeId: offices[0]?.id }}
      write={create}
      submit={t('round.create')}
    >
      <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
        <Select
          showSearch={{ filterOption: labelMatches }}
          options={offices.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))}
        />
      </Form.Item>
      <Form.Item name="year" label={t('round.year')} rules={required(t('round.year'))}>
        <InputNumber
          min={2018}
          max={2100}
          precision={0}
          inputMode="numeric"
          style={{ width: '100%' }}
          onChange={chooseFor}
        />
      </Form.Item>
      <Form.Item name="number" label={t('round.number')} rules={required(t('round.number'))}>
        <InputNumber min={1} max={12} precision={0} inputMode="numeric" style={{ width: '100%' }} />
      </Form.Item>
      <RulebookField offered={offered} chosen={rulebook} />
      {deadlinesUnder(rulebook?.levels ?? []).map((kind) => (
        <LegalDateFields key={kind} name={kind} label={label('deadline', kind)} />
      ))}
      <Form.Item name="source" label={t('round.sourceLabel')}>
        <Input maxLength={300} />
      </Form.Item>
    </SummaryForm>
  );
}
