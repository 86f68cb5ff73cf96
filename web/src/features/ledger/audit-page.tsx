import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { queries, type LedgerFilter } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { linkButton } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import styles from './audit-page.module.css';
import { ActsPanel } from './acts-panel.js';
import { CheckpointsPanel } from './checkpoints-panel.js';
import { ownLedgers, readablePlaces } from './readable-places.js';
import { SessionsHeld } from './sessions-held.js';

/** What an auditor looks at, each with its words' key: what was opened again, decided or ruled, and what stands. */
const looks: readonly { readonly key: string; readonly filter: LedgerFilter }[] = [
  { key: 'reopened', filter: { kind: 'panel.reopened' } },
  { key: 'differences', filter: { kind: 'dossier.step', action: 'recordDifference' } },
  { key: 'thirdScorings', filter: { kind: 'dossier.step', action: 'scoreAgain' } },
  { key: 'eliminated', filter: { kind: 'dossier.step', action: 'eliminate' } },
  { key: 'conflicts', filter: { kind: 'conflict.stated' } },
  { key: 'results', filter: { kind: 'panel.sealed' } },
];

/** A place at a glance for its auditors: sessions, results, what was changed in them, conflicts, signed checkpoints. */
export function AuditPage({ placeId }: { placeId?: string | undefined }) {
  const { t } = useWords();
  const chosen = placeId ?? ownLedgers(useMe())[0]?.id;
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      {chosen === undefined ? (
        <Empty icon="search" title={t('audit.notYours')} />
      ) : (
        <AuditOfPlace key={chosen} placeId={chosen} />
      )}
    </Page>
  );
}

function AuditOfPlace({ placeId }: { placeId: string }) {
  const { t } = useWords();
  return (
    <>
      <PlaceChoice placeId={placeId} />
      <SessionsHeld placeId={placeId} />
      {looks.map(({ key, filter }) => (
        <ActsPanel key={key} look={key} placeId={placeId} filter={filter} />
      ))}
      <CheckpointsPanel placeId={placeId} />
      <Link to="/ledger" search={{ placeId }} className={linkButton()}>
        {t('audit.wholeLedger')}
      </Link>
    </>
  );
}

function PlaceChoice({ placeId }: { placeId: string }) {
  const { t, place } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(queries.places());
  const places = readablePlaces(useMe(), data?.items ?? []).filter(({ level }) => level !== 'commune');
  if (places.length < 2) return null;
  return (
    <div className={styles['place']}>
      <Select
        aria-label={t('filter.place')}
        value={placeId}
        showSearch={{ filterOption: labelMatches }}
        options={places.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))}
        onChange={(chosen: string) => void navigate({ to: '/audit', search: { placeId: chosen } })}
      />
    </div>
  );
}
