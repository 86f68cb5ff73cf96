import { Link } from '@tanstack/react-router';
import type { LedgerFilter } from '../../api/queries.js';
import type { LedgerRow } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList } from '../../ui/facts-list.js';
import styles from './ledger-row-card.module.css';

interface Props {
  readonly placeId: string;
  readonly filter: LedgerFilter;
  readonly row: LedgerRow;
}

const written = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** One act: what, who, when, on which dossier; its ids and hash when asked for. */
export function LedgerRowCard({ placeId, filter, row }: Props) {
  const { t, label, instant } = useWords();
  const { number, at, kind, person, dossier, subject, hash } = row;
  const action = kind === 'dossier.step' ? `: ${label('action', String(subject['action']))}` : '';
  const only = (part: LedgerFilter, text: string) => (
    <Link to="/ledger" search={{ placeId, ...filter, ...part }}>
      {text}
    </Link>
  );
  return (
    <article className={styles['row']}>
      <h2 className={styles['what']}>
        {label('act', kind)}
        {action}
      </h2>
      <p className={styles['who']}>
        {person ? person.fullName : t('ledger.system')} · {instant(at)}
      </p>
      {dossier && (
        <p>
          {t('ledger.dossier')}{' '}
          <Link to="/dossiers/$dossierId" params={{ dossierId: dossier.id }}>
            {dossier.productName}
          </Link>
        </p>
      )}
      <details className={styles['more']}>
        <summary>{t('ledger.row', { number })}</summary>
        <FactsList
          facts={[
            ...Object.entries(subject).map(([name, value]) => ({
              label: label('actSubject', name),
              value: <code>{written(value)}</code>,
            })),
            { label: t('ledger.hash'), value: <code>{hash}</code> },
          ]}
        />
        <p className={styles['only']}>
          {dossier && only({ dossierId: dossier.id }, t('ledger.onlyDossier'))}
          {person && only({ personId: person.id }, t('ledger.onlyPerson'))}
        </p>
      </details>
    </article>
  );
}
