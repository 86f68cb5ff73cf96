import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries.js';
import type { DossierView, Role, Told } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Fold } from '../../ui/fold.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill, type PillTone } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import styles from './deliveries-panel.module.css';

type Way = Told['channels'][number];

const tones: Readonly<Record<Way['status'], PillTone>> = {
  waiting: 'info',
  kept: 'info',
  pending: 'soon',
  sent: 'good',
  failed: 'late',
  cancelled: 'none',
};

const readers: readonly Role[] = [
  ...(['communeOfficer', 'districtOfficer', 'districtApprover', 'provinceOfficer'] as const),
  ...(['provincialApprover', 'coordinationOffice', 'auditor'] as const),
];

/** Proof of notification for the offices of a dossier: who was told what, when, by which way, with what outcome. */
export function DeliveriesPanel({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  const isReader = useMe().roles.some(({ role }) => readers.includes(role));
  if (!isReader) return null;
  return (
    <Fold title={t('deliveries.title')} lazy>
      <p>{t('deliveries.lead')}</p>
      <Deliveries dossierId={dossier.id} />
    </Fold>
  );
}

function Deliveries({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  return (
    <PagedList
      label={t('deliveries.title')}
      pages={useInfiniteQuery(queries.dossierDeliveries(dossierId))}
      empty={<p>{t('deliveries.nothing')}</p>}
      card={(told) => <ToldCard told={told} />}
    />
  );
}

function ToldCard({ told }: { told: Told }) {
  const { t, has, label, date, instant, reminderDay } = useWords();
  const { deadline, dueOn, daysBefore, template } = told;
  const occasion =
    deadline !== null && daysBefore !== null
      ? `${label(has(`clock.${deadline}`) ? 'clock' : 'deadline', deadline)}: ${reminderDay(daysBefore)}`
      : has(`notice.${template}.title`)
        ? t(`notice.${template}.title`, { dueOn: dueOn === null ? '' : date(dueOn) })
        : label('action', template);
  return (
    <article className={styles['told']}>
      <p>
        <strong>{told.person}</strong> · {occasion}
        {dueOn !== null && ` (${date(dueOn)})`}
      </p>
      <ul>
        <li>
          <Pill tone="good">{t('deliveries.inApp')}</Pill> {instant(told.toldAt)} ·{' '}
          <Small>
            {told.readAt === null
              ? t('deliveries.unread')
              : t('deliveries.read', { instant: instant(told.readAt) })}
          </Small>
        </li>
        {told.channels.map((way) => (
          <li key={way.channel}>
            <WayLine way={way} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function WayLine({ way }: { way: Way }) {
  const { t, label, instant, number } = useWords();
  const { channel, to, status, inDigest, dueAt, sentAt, attempts, reports } = way;
  return (
    <>
      <Pill tone={tones[status]}>
        {label('channel', channel)}: {label('delivery', status)}
      </Pill>{' '}
      {to ?? t('deliveries.until', { instant: instant(dueAt) })}
      {sentAt !== null && ` · ${instant(sentAt)}`}
      {inDigest && ` · ${t('deliveries.inDigest')}`}
      {reports.map((report) => (
        <span key={report.outcome}>
          {' · '}
          {label('reported', report.outcome)} {instant(report.at)} ({report.code})
        </span>
      ))}
      {attempts.length > 0 && (
        <details>
          <summary>{t('deliveries.attempts', { number: number(attempts.length) })}</summary>
          <ol>
            {attempts.map(({ at, outcome, code, providerId }) => (
              <li key={at}>
                {instant(at)} · {label('outcome', outcome)} ({providerId ?? code})
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
