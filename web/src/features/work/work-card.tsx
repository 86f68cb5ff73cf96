import { Link } from '@tanstack/react-router';
import type { WorkItem } from '../../api/types.js';
import { useSeesSchedules } from '../../api/use-sees-schedules.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { linkButton } from '../../ui/link-button.js';
import { RecordCard } from '../../ui/record-card.js';
import { Small } from '../../ui/small.js';
import styles from './work-card.module.css';

/** One dossier that waits: what to do with it and how long the law leaves. */
export function WorkCard({ item }: { item: WorkItem }) {
  const words = useWords();
  const { t, label } = words;
  const until = words.until(item);
  const undated = words.undated(item);
  const seesSchedules = useSeesSchedules();
  return (
    <RecordCard
      accent={until?.tone ?? 'none'}
      title={
        <Link to="/dossiers/$dossierId" params={{ dossierId: item.id }}>
          {item.product.name}
        </Link>
      }
      lines={[
        `${item.producer.name} · ${words.place(item.commune.name, 'commune')}`,
        <strong key="todo" style={{ color: 'var(--green-800)' }}>
          {t('work.todo', {
            what: item.appeal
              ? label('appealTask', item.appeal.task)
              : item.panelToScore !== null
                ? t('work.ballot')
                : label('todo', item.state),
          })}
        </strong>,
      ]}
      tags={
        <>
          <Pill>{label('state', item.state)}</Pill>
          {item.panelToScore !== null && (
            <Link
              to="/dossiers/$dossierId/panels/$panelId/ballot"
              params={{ dossierId: item.id, panelId: item.panelToScore }}
              hash="sheet"
              className={`${linkButton('primary')} ${styles['score']}`}
              aria-label={t('ballot.startOf', { product: item.product.name })}
            >
              {t('ballot.start')}
            </Link>
          )}
          {seesSchedules && (
            <Link to="/dossiers/$dossierId/schedule" params={{ dossierId: item.id }} className={linkButton()}>
              {t('schedule.title')}
            </Link>
          )}
          {item.appeal?.task === 'score' && (
            <Link
              to="/dossiers/$dossierId/appeals/$appealId/ballot"
              params={{ dossierId: item.id, appealId: item.appeal.id }}
              className={`${linkButton('primary')} ${styles['score']}`}
              aria-label={t('appeal.scoreOf', { product: item.product.name })}
            >
              {t('appeal.score')}
            </Link>
          )}
        </>
      }
      aside={
        <>
          {until && (
            <>
              <Pill tone={until.tone} icon="clock">
                {until.left}
              </Pill>
              <Small>{until.detail}</Small>
              {item.clock?.appointedOn && (
                <Small>{t('clock.apologised', { on: words.date(item.clock.appointedOn) })}</Small>
              )}
            </>
          )}
          {item.opinionsDueOn !== null && (
            <Small>{t('work.opinionsDue', { on: words.date(item.opinionsDueOn) })}</Small>
          )}
          {undated && <Small>{undated}</Small>}
          {!until && !undated && item.opinionsDueOn === null && <Small>{t('deadline.none')}</Small>}
        </>
      }
    />
  );
}
