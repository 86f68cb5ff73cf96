import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries, type LedgerFilter } from '../../api/queries.js';
import type { LedgerRow } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './audit-page.module.css';

interface Props {
  readonly look: string;
  readonly placeId: string;
  readonly filter: LedgerFilter;
}

/** As many as are seen at a glance; the ledger shows the rest. */
const most = 5;

/** The newest acts of one kind, each with its dossier and who did it, and the way to all of them. */
export function ActsPanel({ look, placeId, filter }: Props) {
  const { t, problem } = useWords();
  const { data, error } = useInfiniteQuery(queries.ledgerRows(placeId, filter));
  const rows = data?.pages[0]?.items ?? [];
  const hasMore = rows.length > most;
  return (
    <Panel title={t(`audit.${look}`)}>
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} lines={1} />}
      {data && rows.length === 0 && <p>{t('audit.none')}</p>}
      <ul className={styles['acts']}>
        {rows.slice(0, most).map((row) => (
          <li key={row.number}>
            <Act row={row} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <Link to="/ledger" search={{ placeId, ...filter }}>
          {t('audit.all')}
          <span className="visually-hidden">: {t(`audit.${look}`)}</span>
        </Link>
      )}
    </Panel>
  );
}

function Act({ row }: { row: LedgerRow }) {
  const { t, label, instant, number } = useWords();
  const { person, dossier, subject, kind } = row;
  const isRuling = kind === 'conflict.stated' && person !== null && subject['person'] !== person.id;
  return (
    <>
      {dossier && (
        <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }}>
          {dossier.productName}
        </Link>
      )}
      <Small>
        {person ? person.fullName : t('ledger.system')} · {instant(row.at)} ·{' '}
        {t('audit.row', { number: number(row.number) })}
      </Small>
      {kind === 'conflict.stated' && (
        <span>
          {typeof subject['word'] === 'string' && <Pill>{label('word', subject['word'])}</Pill>}{' '}
          {isRuling && <Pill tone="soon">{t('conflicts.ruled')}</Pill>}
        </span>
      )}
    </>
  );
}
