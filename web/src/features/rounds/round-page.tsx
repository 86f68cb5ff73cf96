import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Round } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import { deadlineKinds } from './deadline-kinds.js';
import { MoveDeadline } from './move-deadline.js';
import { RemindersPanel } from './reminders-panel.js';
import styles from './round-page.module.css';

/** One round: its dates with what "before" and "by" mean, moving one of them, and the reminders planned. */
export function RoundPage({ roundId }: { roundId: string }) {
  const words = useWords();
  const { t, problem } = words;
  const { data: round, error } = useQuery(queries.round(roundId));
  return (
    <Page
      title={
        round
          ? `${words.round(round)} · ${words.place(round.place.name, round.place.level)}`
          : t('rounds.title')
      }
      lead={round?.source ? t('round.source', { source: round.source }) : undefined}
      above={
        <Link to="/rounds" className={styles['back']}>
          <Icon name="back" size={18} />
          {t('nav.rounds')}
        </Link>
      }
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!round && !error && <Waiting label={t('page.loading')} />}
      {round && <Dates round={round} />}
      {round && <RemindersPanel roundId={round.id} />}
    </Page>
  );
}

function Dates({ round }: { round: Round }) {
  const { t, label, date } = useWords();
  const me = useMe();
  const [moving, setMoving] = useState(false);
  const mayMove = me.roles.some(
    ({ role, place }) => role === 'coordinationOffice' && place?.id === round.place.id,
  );
  return (
    <Panel
      title={t('round.dates')}
      tone="green"
      extra={mayMove && <Button onClick={() => setMoving(true)}>{t('round.move')}</Button>}
    >
      <ul className={styles['dates']}>
        {deadlineKinds.map((kind) => (
          <li key={kind}>
            <h3>{label('deadline', kind)}</h3>
            <p className={styles['on']}>{t(`round.${round[kind].counts}`, { on: date(round[kind].on) })}</p>
            <p>
              {t(`round.explain.${round[kind].counts}`, {
                lastDay: date(round[kind].lastDay),
                on: date(round[kind].on),
              })}
            </p>
          </li>
        ))}
      </ul>
      {moving && <MoveDeadline round={round} onClose={() => setMoving(false)} />}
    </Panel>
  );
}
