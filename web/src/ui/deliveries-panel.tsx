import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { deliveriesPaperAddress } from '../api/papers.js';
import { queries } from '../api/queries.js';
import type { DeliverySubject, Role, Told } from '../api/types.js';
import { useMe } from '../api/use-me.js';
import { useNoticeText } from '../texts/use-notice-text.js';
import { useWords } from '../texts/words.js';
import { DayPicker } from './day-picker.js';
import { Fold } from './fold.js';
import { PagedList } from './paged-list.js';
import { PaperLinks } from './paper-links.js';
import { Pill, type PillTone } from './pill.js';
import { Small } from './small.js';
import styles from './deliveries-panel.module.css';

type Way = Told['channels'][number];

const tones: Readonly<Record<Way['status'], PillTone>> = {
  waiting: 'info',
  kept: 'info',
  pending: 'soon',
  sent: 'good',
  failed: 'late',
  over: 'none',
  cancelled: 'none',
};

const readers: readonly Role[] = [
  ...(['communeOfficer', 'districtOfficer', 'districtApprover', 'provinceOfficer'] as const),
  ...(['provincialApprover', 'coordinationOffice', 'auditor'] as const),
];

interface Props {
  readonly of: DeliverySubject;
  /** So much is told of it that a part of it may be enough on paper. */
  readonly isLong?: boolean;
}

/** Proof of notification for the offices of a dossier, round, letter, plan, report or task. */
export function DeliveriesPanel({ of, isLong = false }: Props) {
  const { t } = useWords();
  const isReader = useMe().roles.some(({ role }) => readers.includes(role));
  if (!isReader) return null;
  return (
    <Fold title={t('deliveries.title')} lazy>
      <p>{t('deliveries.lead')}</p>
      <OnPaper of={of} isLong={isLong} />
      <Deliveries of={of} />
    </Fold>
  );
}

function Deliveries({ of }: Pick<Props, 'of'>) {
  const { t } = useWords();
  return (
    <PagedList
      label={t('deliveries.title')}
      pages={useInfiniteQuery(queries.deliveries(of))}
      empty={<p>{t('deliveries.nothing')}</p>}
      card={(told) => <ToldCard told={told} />}
    />
  );
}

/** The record as a paper, of all days or of some. */
function OnPaper({ of, isLong = false }: Props) {
  const { t } = useWords();
  const [days, setDays] = useState<{ readonly from?: string; readonly to?: string }>({});
  const id = useId();
  return (
    <>
      {isLong && (
        <div className={styles['days']}>
          {(['from', 'to'] as const).map((end) => (
            <div key={end}>
              <label htmlFor={`${id}-${end}`}>{t(`deliveries.${end}`)}</label>
              <DayPicker
                id={`${id}-${end}`}
                {...(days[end] === undefined ? {} : { value: days[end] })}
                onChange={(day) => day !== undefined && setDays((other) => ({ ...other, [end]: day }))}
              />
            </div>
          ))}
        </div>
      )}
      <PaperLinks address={deliveriesPaperAddress(of, days)} label={t('deliveries.paper')} />
    </>
  );
}

function ToldCard({ told }: { told: Told }) {
  const { t, instant } = useWords();
  const textOf = useNoticeText();
  const title = told.facts === null ? t('deliveries.notKept') : textOf({ ...told, facts: told.facts }).title;
  if (told.untold !== null) return <UntoldCard told={told} office={told.untold} title={title} />;
  return (
    <article className={styles['told']}>
      <p>
        <strong>{told.person}</strong> · {title}
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

/** What was for an office that nobody held or an owner without an account, and no office above was held either. */
function UntoldCard({
  told,
  office,
  title,
}: {
  told: Told;
  office: NonNullable<Told['untold']>;
  title: string;
}) {
  const { t, instant, place } = useWords();
  return (
    <article className={styles['told']}>
      <p>
        <strong>{office.owner ?? place(office.place, office.level)}</strong> · {title}
      </p>
      <ul>
        <li>
          <Pill tone="late">{t('deliveries.toNobody')}</Pill> {instant(told.toldAt)} ·{' '}
          <Small>{t(office.owner === null ? 'deliveries.unheld' : 'deliveries.withoutAccount')}</Small>
        </li>
      </ul>
    </article>
  );
}

function WayLine({ way }: { way: Way }) {
  const { t, label, instant, number } = useWords();
  const { channel, to, status, inDigest, dueAt, sentAt, overAt, attempts, reports } = way;
  return (
    <>
      <Pill tone={tones[status]}>
        {label('channel', channel)}: {label('delivery', status)}
      </Pill>{' '}
      {to ?? t('deliveries.until', { instant: instant(dueAt) })}
      {sentAt !== null && ` · ${instant(sentAt)}`}
      {overAt !== null && ` · ${instant(overAt)}`}
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
