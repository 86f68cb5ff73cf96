import type { Schedule } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';

/** What offices have set, the latest first: nothing of it is ever taken away. */
export function ChangesPanel({ changes }: Pick<Schedule, 'changes'>) {
  const { t, label, date, instant } = useWords();
  if (changes.length === 0) return null;
  return (
    <Panel title={t('schedule.changes')}>
      <ul>
        {changes.map(({ number, stage, plannedOn, responsible, reason, changedBy, changedAt, holds }) => (
          <li key={number}>
            <strong>{label('stage', stage)}</strong>
            {': '}
            {plannedOn === null
              ? t('schedule.change.noDay')
              : t('schedule.change.day', { on: date(plannedOn) })}
            {'; '}
            {responsible === null
              ? t('schedule.change.office')
              : t('schedule.change.person', { name: responsible.fullName })}
            {reason !== null && ` — ${reason}`}
            <br />
            <Small>
              {t('schedule.change.by', { name: changedBy, at: instant(changedAt) })}
              {!holds && ` · ${t('schedule.change.earlier')}`}
            </Small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
