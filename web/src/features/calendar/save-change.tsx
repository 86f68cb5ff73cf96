import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { CalendarWish, DeadlineMoves } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './calendar-page.module.css';
import { useMoveWords } from './use-move-words.js';

interface Props {
  readonly wish: CalendarWish;
  readonly moves: DeadlineMoves;
  readonly onBack: () => void;
  readonly onSaved: (version: number) => void;
}

/** What the change would move, and its reason. */
export function SaveChange({ wish, moves: { version, total, items }, onBack, onSaved }: Props) {
  const { t, number } = useWords();
  const { requiredText } = useRequired();
  const words = useMoveWords();
  const save = useWrite(
    ({ reason }: { reason: string }) =>
      answerOf(
        api.POST('/api/calendar/changes', {
          // Whoever saves has seen what this very calendar would move.
          params: { header: ifMatch(version) },
          body: { ...wish, reason },
        }),
      ),
    ({ version: saved }) => onSaved(saved),
  );
  return (
    <SummaryForm<{ reason: string }>
      write={save}
      submit={t('calendar.save')}
      onCancel={onBack}
      cancel={t('calendar.back')}
    >
      {total === 0 ? (
        <p>{t('calendar.previewNone')}</p>
      ) : (
        <>
          <p>{t('calendar.previewSome', { number: number(total), count: total })}</p>
          <ul className={styles['list']}>
            {items.map((move) => (
              <li key={`${move.kind} ${move.ofId} ${move.dossierId}`}>{words(move)}</li>
            ))}
          </ul>
          {total > items.length && (
            <p>{t('calendar.more', { number: number(total - items.length), count: total - items.length })}</p>
          )}
          <p>{t('calendar.previewStay')}</p>
        </>
      )}
      <Form.Item name="reason" label={t('calendar.reason')} rules={requiredText(t('calendar.reason'))}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
    </SummaryForm>
  );
}
