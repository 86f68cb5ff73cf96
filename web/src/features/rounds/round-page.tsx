import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { legalDatesOf } from '../../api/legal-dates.js';
import { queries } from '../../api/queries.js';
import type { Round } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
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
      title={round ? words.roundAt(round) : t('rounds.title')}
      lead={round && <RoundLead round={round} />}
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
      {round && <DeliveriesPanel of={{ kind: 'rounds', id: round.id }} isLong />}
    </Page>
  );
}

function RoundLead({ round }: { round: Round }) {
  const { t, label } = useWords();
  return (
    <>
      <p>{t('round.under', { rulebook: label('rulebook', round.rulebook) })}</p>
      {round.source && <p>{t('round.source', { source: round.source })}</p>}
    </>
  );
}

function Dates({ round }: { round: Round }) {
  const { t, label, date: dateText } = useWords();
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
        {legalDatesOf(round).map(({ kind, date: { counts, on, lastDay } }) => (
          <li key={kind}>
            <h3>{label('deadline', kind)}</h3>
            <p className={styles['on']}>{t(`round.${counts}`, { on: dateText(on) })}</p>
            <p>{t(`round.explain.${counts}`, { lastDay: dateText(lastDay), on: dateText(on) })}</p>
          </li>
        ))}
      </ul>
      <Changes round={round} />
      {moving && <MoveDeadline round={round} onClose={() => setMoving(false)} />}
    </Panel>
  );
}

/** How its dates were moved, by whom and why. */
function Changes({ round: { changes } }: { round: Round }) {
  const { t, label, legalDate, instant } = useWords();
  if (changes.length === 0) return null;
  return (
    <section className={styles['changes']} aria-labelledby="round-changes">
      <h3 id="round-changes">{t('round.changes')}</h3>
      <ul>
        {changes.map(({ deadline, from, to, reason, changedBy, changedAt }) => {
          const days = { deadline: label('deadline', deadline), to: legalDate(to) };
          return (
            <li key={`${changedAt} ${deadline}`}>
              <p>
                {from ? t('round.change', { ...days, from: legalDate(from) }) : t('round.changeSet', days)}
              </p>
              <p>{t('round.changedBy', { name: changedBy, at: instant(changedAt), reason })}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
