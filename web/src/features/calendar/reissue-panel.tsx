import { useQuery } from '@tanstack/react-query';
import { App, Checkbox, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { DeadlineMove, DeadlineMoves } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './calendar-page.module.css';
import { useMoveWords } from './use-move-words.js';

/** Open deadlines that an earlier calendar set: chosen ones are counted again, with a reason. */
export function ReissuePanel() {
  const { t, problem } = useWords();
  const { data, error } = useQuery(queries.calendarDeadlines());
  return (
    <Panel title={t('calendar.pending')}>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={2} />}
      {data?.total === 0 && <p>{t('calendar.pendingNone')}</p>}
      {data && data.total > 0 && <ReissueForm moves={data} />}
    </Panel>
  );
}

interface Values {
  readonly chosen: readonly string[];
  readonly reason: string;
}

const keyOf = ({ kind, ofId, dossierId }: DeadlineMove) => `${kind} ${ofId} ${dossierId}`;

function ReissueForm({ moves: { version, total, items } }: { moves: DeadlineMoves }) {
  const { t, number } = useWords();
  const { requiredText } = useRequired();
  const { message } = App.useApp();
  const words = useMoveWords();
  const [form] = Form.useForm<Values>();
  const ticked = Form.useWatch('chosen', form) ?? [];
  const free = items.filter(({ refusal }) => refusal === null).map(keyOf);
  const more = total - items.length;
  // Not `required`, which marks a group with an attribute that groups may not have.
  const someChosen = (_: unknown, value: readonly string[] = []) =>
    value.length > 0
      ? Promise.resolve()
      : Promise.reject(new Error(t('form.missing', { field: t('calendar.choose') })));
  const reissue = useWrite(
    ({ chosen, reason }: Values) =>
      answerOf(
        api.POST('/api/calendar/reissues', {
          params: { header: ifMatch(version) },
          body: {
            deadlines: items
              .filter((move) => chosen.includes(keyOf(move)))
              .map(({ kind, ofId, dossierId }) => ({ kind, ofId, dossierId })),
            reason,
          },
        }),
      ),
    ({ reissued }) => {
      form.resetFields();
      void message.success(t('calendar.reissued', { number: number(reissued), count: reissued }));
    },
  );
  return (
    <SummaryForm<Values> form={form} write={reissue} submit={t('calendar.reissue')}>
      <p>{t('calendar.pendingLead')}</p>
      {free.length > 0 && (
        <Checkbox
          checked={ticked.length === free.length}
          indeterminate={ticked.length > 0 && ticked.length < free.length}
          onChange={({ target }) => form.setFieldValue('chosen', target.checked ? free : [])}
        >
          {t('calendar.chooseAll', { number: number(free.length), count: free.length })}
        </Checkbox>
      )}
      <Form.Item name="chosen" label={t('calendar.choose')} rules={[{ validator: someChosen }]}>
        <Checkbox.Group
          className={styles['choices']}
          options={items.map((move) => ({
            ...{ value: keyOf(move), label: words(move), disabled: move.refusal !== null },
          }))}
        />
      </Form.Item>
      {more > 0 && <p>{t('calendar.more', { number: number(more), count: more })}</p>}
      <Form.Item name="reason" label={t('calendar.reason')} rules={requiredText(t('calendar.reason'))}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
    </SummaryForm>
  );
}
