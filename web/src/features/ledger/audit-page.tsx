import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { queries, type LedgerFilter } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { linkButton } from '../../ui/link-button.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { ActsPanel } from './acts-panel.js';
import { CheckpointsPanel } from './checkpoints-panel.js';
import styles from './ledger-filters.module.css';
import { LedgerRowCard } from './ledger-row-card.js';
import { ownLedgers, readablePlaces } from './readable-places.js';
import { SessionsHeld } from './sessions-held.js';
import { WhichActs } from './which-acts.js';

/** What an auditor looks at, each with its words' key: what was opened again, decided or ruled, and what stands. */
const looks: readonly { readonly key: string; readonly filter: LedgerFilter }[] = [
  { key: 'reopened', filter: { kind: 'panel.reopened' } },
  { key: 'differences', filter: { kind: 'dossier.step', action: 'recordDifference' } },
  { key: 'thirdScorings', filter: { kind: 'dossier.step', action: 'scoreAgain' } },
  { key: 'eliminated', filter: { kind: 'dossier.step', action: 'eliminate' } },
  { key: 'conflicts', filter: { kind: 'conflict.stated' } },
  { key: 'results', filter: { kind: 'panel.sealed' } },
];

type AuditFilter = Pick<LedgerFilter, 'kind' | 'only'>;

interface Props extends AuditFilter {
  readonly placeId?: string | undefined;
}

/** A place for its auditors: at a glance, or the acts they have narrowed the page to. */
export function AuditPage({ placeId, ...filter }: Props) {
  const { t } = useWords();
  const [own] = ownLedgers(useMe());
  const chosen = placeId ?? own?.id;
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      {chosen === undefined ? (
        <Empty icon="search" title={t('audit.notYours')} />
      ) : (
        <AuditOfPlace key={chosen} placeId={chosen} filter={filter} />
      )}
    </Page>
  );
}

interface OfPlace {
  readonly placeId: string;
  readonly filter: AuditFilter;
}

function AuditOfPlace({ placeId, filter }: OfPlace) {
  const { t } = useWords();
  const navigate = useNavigate();
  const isNarrowed = filter.kind !== undefined || filter.only !== undefined;
  return (
    <>
      <search className={styles['filters']} aria-label={t('audit.filters')}>
        <PlaceChoice placeId={placeId} filter={filter} />
        <WhichActs
          filter={filter}
          onChange={(part) =>
            void navigate({ to: '/audit', search: { placeId, ...filter, ...part }, replace: true })
          }
        />
      </search>
      {isNarrowed ? <Acts placeId={placeId} filter={filter} /> : <AtAGlance placeId={placeId} />}
    </>
  );
}

/** Sessions, results, what was changed in them, conflicts, signed checkpoints. */
function AtAGlance({ placeId }: { placeId: string }) {
  const { t } = useWords();
  return (
    <>
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

function Acts({ placeId, filter }: OfPlace) {
  const { t } = useWords();
  return (
    <PagedList
      label={t('audit.acts')}
      pages={useInfiniteQuery(queries.ledgerRows(placeId, filter))}
      empty={<Empty icon="search" title={t('ledger.nothing')} />}
      card={(row) => <LedgerRowCard placeId={placeId} filter={filter} row={row} />}
    />
  );
}

function PlaceChoice({ placeId, filter }: OfPlace) {
  const { t, place } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(queries.places());
  const places = readablePlaces(useMe(), data?.items ?? []).filter(({ level }) => level !== 'commune');
  if (places.length < 2) return null;
  return (
    <div className={styles['field']}>
      <label htmlFor="audit-place">{t('filter.place')}</label>
      <Select
        id="audit-place"
        value={placeId}
        showSearch={{ filterOption: labelMatches }}
        options={places.map(({ id, name, level }) => ({ value: id, label: place(name, level) }))}
        onChange={(chosen: string) =>
          void navigate({ to: '/audit', search: { ...filter, placeId: chosen }, replace: true })
        }
      />
    </div>
  );
}
