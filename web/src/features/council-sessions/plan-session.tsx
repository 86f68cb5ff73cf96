import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { DayPicker } from '../../ui/day-picker.js';
import { NewDialog } from '../../ui/new-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { Waiting } from '../../ui/waiting.js';

interface Values {
  readonly councilId: string;
  readonly title: string;
  readonly plannedOn: string;
  readonly plannedAt: string;
  readonly venue: string;
}

const hour = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Plans a session of one's own council; its agenda comes after, on its page. */
export function PlanSession() {
  const { t } = useWords();
  return <NewDialog name={t('session.new')}>{(close) => <SessionForm onDone={close} />}</NewDialog>;
}

function SessionForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const councils = useOwnCouncils();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { required, requiredText } = useRequired();
  const today = useToday();
  const plan = useWrite(
    (body: Values) => answerOf(api.POST('/api/council-sessions', { body })),
    ({ id }) => {
      void message.success(t('session.created'));
      onDone();
      void navigate({ to: '/council-sessions/$sessionId', params: { sessionId: id } });
    },
  );
  const [only] = councils ?? [];
  if (!councils) return <Waiting label={t('page.loading')} />;
  if (!only) return <Callout tone="info" title={t('session.noCouncil')} />;
  return (
    <SummaryForm<Values>
      write={plan}
      submit={t('session.create')}
      initialValues={{ councilId: only.id, plannedAt: '08:00' }}
    >
      <Form.Item name="councilId" label={t('field.councilId')} rules={required(t('field.councilId'))}>
        <Select options={councils.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('session.name')}
        extra={t('session.nameHint')}
        rules={requiredText(t('session.name'))}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="plannedOn" label={t('session.day')} rules={required(t('session.day'))}>
        <DayPicker from={today} />
      </Form.Item>
      <Form.Item
        name="plannedAt"
        label={t('session.hour')}
        extra={t('session.hourHint')}
        rules={[{ required: true, pattern: hour, message: t('session.hourWrong') }]}
      >
        <Input maxLength={5} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="venue" label={t('session.venue')} rules={requiredText(t('session.venue'))}>
        <Input maxLength={300} />
      </Form.Item>
    </SummaryForm>
  );
}

/** Councils in force at the places where this person is chair or secretary, the newest first; undefined while they are on their way. */
function useOwnCouncils() {
  const me = useMe();
  const { data } = useQuery(queries.councils());
  const places = me.roles
    .filter(({ role }) => role === 'councilSecretary' || role === 'councilChair')
    .map(({ place }) => place?.id);
  return data?.items.filter(({ place, followedBy }) => places.includes(place.id) && followedBy === null);
}
