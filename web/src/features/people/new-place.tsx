import { App, Form, Input, Select } from 'antd';
import { placeCodeForm } from '../../api/accepted.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Level, Place } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWrite } from '../../api/use-write.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { DayPicker } from '../../ui/day-picker.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly level: Level;
  readonly parentId?: string;
  readonly name: string;
  readonly code: string;
  readonly validFrom: string;
}

interface Props {
  /** Where others may be added below. */
  readonly parents: readonly Place[];
  readonly levels: readonly Level[];
  readonly onDone: () => void;
}

const below: readonly Level[] = ['commune', 'district'];
const levels: readonly Level[] = [...below, 'province'];

/** Adds a place below another; a province lies below none, and is the whole country's administrators' to add. */
export function NewPlace({ places }: { places: readonly Place[] }) {
  const { t } = useWords();
  const ofCountry = useMe().roles.some((held) => held.role === 'administrator' && held.place === null);
  const parents = places.filter(({ level }) => level !== 'commune');
  if (!ofCountry && parents.length === 0) return null;
  return (
    <NewDialog name={t('places.new')}>
      {(close) => <PlaceForm parents={parents} levels={ofCountry ? levels : below} onDone={close} />}
    </NewDialog>
  );
}

function PlaceForm({ parents, levels: offered, onDone }: Props) {
  const { t, label, place } = useWords();
  const { required, requiredText } = useRequired();
  const { message } = App.useApp();
  const today = useToday();
  const [form] = Form.useForm<Values>();
  const level = Form.useWatch('level', form);
  const add = useWrite(
    ({ parentId, ...planned }: Values) =>
      answerOf(api.POST('/api/places', { body: { ...planned, parentId: parentId ?? null } })),
    (added) => {
      void message.success(t('places.added', { place: place(added.name, added.level) }));
      onDone();
    },
  );
  return (
    <SummaryForm<Values>
      form={form}
      initialValues={{ level: parents.length === 0 ? 'province' : 'commune', validFrom: today }}
      write={add}
      submit={t('places.add')}
    >
      <Form.Item name="level" label={t('places.level')} rules={required(t('places.level'))}>
        <Select options={offered.map((each) => ({ value: each, label: label('level', each) }))} />
      </Form.Item>
      {level !== 'province' && (
        <Form.Item name="parentId" label={t('places.parent')} rules={required(t('places.parent'))}>
          <Select
            placeholder={t('form.choose')}
            showSearch={{ filterOption: labelMatches }}
            options={parents.map(({ id, name, level: of }) => ({ value: id, label: place(name, of) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="name"
        label={t('places.name')}
        extra={t('places.nameHint')}
        rules={requiredText(t('places.name'))}
      >
        <Input autoComplete="off" maxLength={120} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('places.code')}
        extra={t('places.codeForm')}
        rules={[...requiredText(t('places.code')), { pattern: placeCodeForm, message: t('places.codeForm') }]}
      >
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('places.from')} rules={required(t('places.from'))}>
        <DayPicker />
      </Form.Item>
    </SummaryForm>
  );
}
