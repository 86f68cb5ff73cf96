import { useQuery } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { AdviserPlace, Seat } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { AdvisersField } from './advisers-field.js';
import { PeopleField } from './people-field.js';
import { SignerFields } from './signer-fields.js';
import { SizeWarning } from './size-warning.js';

interface Values {
  readonly placeId: string;
  readonly name: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signer: { name: string; title: string };
  readonly seats: { personId: string; seat: Seat; body: string }[];
  readonly advisers?: { personId: string; place: AdviserPlace; body: string }[];
}

/** Seats a council as its decision names it; how many may sit is the server's answer. */
export function NewCouncil() {
  const { t } = useWords();
  return (
    <NewDialog name={t('council.new')} width={760}>
      {(close) => <CouncilForm onDone={close} />}
    </NewDialog>
  );
}

function CouncilForm({ onDone }: { onDone: () => void }) {
  const { t, place } = useWords();
  const { required, requiredText } = useRequired();
  const { message } = App.useApp();
  const places = useQuery(queries.places());
  const create = useWrite(
    (body: Values) => answerOf(api.POST('/api/councils', { body })),
    () => {
      void message.success(t('council.created'));
      onDone();
    },
  );
  const councilPlaces = (places.data?.items ?? []).filter(({ level }) => level !== 'commune');
  return (
    <SummaryForm<Values> write={create} submit={t('council.create')}>
      <Form.Item name="placeId" label={t('filter.place')} rules={required(t('filter.place'))}>
        <Select
          placeholder={t('form.choose')}
          showSearch={{ filterOption: labelMatches }}
          options={councilPlaces.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('council.name')} rules={requiredText(t('council.name'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="decisionNumber"
        label={t('field.decisionNumber')}
        rules={requiredText(t('field.decisionNumber'))}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="decidedOn" label={t('field.decidedOn')} rules={required(t('field.decidedOn'))}>
        <DayPicker />
      </Form.Item>
      <SignerFields />
      <SeatsField />
      <SizeOfSeats />
      <AdvisersOfPlace />
    </SummaryForm>
  );
}

/** Said before the council is set up: its seats are never changed. */
function SizeOfSeats() {
  const placeId = Form.useWatch<string | undefined>('placeId');
  const seated = Form.useWatch<Values['seats'] | undefined>('seats')?.length ?? 0;
  const { data } = useQuery({ ...queries.candidates(placeId ?? ''), enabled: placeId !== undefined });
  const unlawful = (data?.sizes ?? []).filter(({ minimum, maximum }) => seated < minimum || seated > maximum);
  return <SizeWarning seated={seated} unlawful={unlawful} />;
}

function AdvisersOfPlace() {
  return <AdvisersField placeId={Form.useWatch<string | undefined>('placeId')} optional />;
}

const seats: readonly Seat[] = ['chair', 'viceChair', 'secretary', 'member'];

function SeatsField() {
  const { label } = useWords();
  return (
    <PeopleField
      name="seats"
      office="seat"
      offices={seats.map((seat) => ({ value: seat, label: label('seat', seat) }))}
      first="chair"
      later="member"
      placeId={Form.useWatch<string | undefined>('placeId')}
      words={{
        ...{ at: 'council.seat', person: 'council.person', as: 'council.as' },
        ...{ remove: 'council.removeSeat', add: 'council.addSeat' },
      }}
    />
  );
}
