import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { AdviserPlace, Seat } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { Icon } from '../../ui/icon.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './new-council.module.css';
import { AdvisersField } from './advisers-field.js';
import { SignerFields } from './signer-fields.js';
import { useCandidateOptions } from './use-candidate-options.js';

interface Values {
  readonly placeId: string;
  readonly name: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signer: { name: string; title: string };
  readonly seats: { personId: string; seat: Seat; body: string }[];
  readonly advisers?: { personId: string; place: AdviserPlace; body: string }[];
}

/** Seats a council as its decision names it; whether its size is lawful is the server's answer. */
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
      <AdvisersOfPlace />
    </SummaryForm>
  );
}

function AdvisersOfPlace() {
  return <AdvisersField placeId={Form.useWatch<string | undefined>('placeId')} optional />;
}

const seats: readonly Seat[] = ['chair', 'viceChair', 'secretary', 'member'];

function SeatsField() {
  const { t, label, number } = useWords();
  const { required, requiredText } = useRequired();
  const people = useCandidateOptions(Form.useWatch<string | undefined>('placeId'), 'council');
  return (
    <Form.List name="seats" initialValue={[{ seat: 'chair' }]}>
      {(fields, { add, remove }) => (
        <div className={styles['seats']}>
          {fields.map((field, index) => (
            <fieldset key={field.key} className={styles['seat']}>
              <legend>{t('council.seat', { number: number(index + 1) })}</legend>
              <Form.Item
                name={[field.name, 'personId']}
                label={t('council.person')}
                rules={required(t('council.person'))}
              >
                <Select placeholder={t('form.choose')} {...people} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'seat']}
                label={t('council.as')}
                rules={required(t('council.as'))}
              >
                <Select options={seats.map((seat) => ({ value: seat, label: label('seat', seat) }))} />
              </Form.Item>
              <Form.Item
                name={[field.name, 'body']}
                label={t('council.body')}
                rules={requiredText(t('council.body'))}
              >
                <Input maxLength={200} />
              </Form.Item>
              {fields.length > 1 && (
                <Button icon={<Icon name="trash" />} onClick={() => remove(field.name)}>
                  {t('council.removeSeat', { number: number(index + 1) })}
                </Button>
              )}
            </fieldset>
          ))}
          <Button icon={<Icon name="add" />} onClick={() => add({ seat: 'member' })}>
            {t('council.addSeat')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
