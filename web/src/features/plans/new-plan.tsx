import { useNavigate } from '@tanstack/react-router';
import { Form, InputNumber, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { placesOf } from '../../api/places-of.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly placeId: string;
  readonly year: number;
}

/** The places whose plans this person writes. */
const usePlaces = () => placesOf(useMe(), ['communeOfficer', 'coordinationOffice']);

/** Begins the plan of a place for a year, whether or not a letter has called for it. */
export function NewPlan() {
  const { t } = useWords();
  return usePlaces().length === 0 ? null : <NewDialog name={t('plan.begin')}>{() => <PlanForm />}</NewDialog>;
}

function PlanForm() {
  const { t, place } = useWords();
  const { required } = useRequired();
  const navigate = useNavigate();
  const places = usePlaces();
  const write = useWrite(
    (body: Values) => answerOf(api.POST('/api/plans', { body })),
    ({ id }) => void navigate({ to: '/plans/$planId', params: { planId: id } }),
  );
  return (
    <SummaryForm<Values>
      initialValues={{ placeId: places[0]?.id, year: Number(useToday().slice(0, 4)) }}
      write={write}
      submit={t('plan.begin')}
    >
      <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
        <Select options={places.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))} />
      </Form.Item>
      <Form.Item name="year" label={t('round.year')} rules={required(t('round.year'))}>
        <InputNumber min={2018} max={2100} precision={0} inputMode="numeric" style={{ width: '100%' }} />
      </Form.Item>
    </SummaryForm>
  );
}
