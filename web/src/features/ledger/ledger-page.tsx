import { useInfiniteQuery } from '@tanstack/react-query';
import { queries, type LedgerFilter } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { CheckpointsPanel } from './checkpoints-panel.js';
import { LedgerFilters } from './ledger-filters.js';
import { LedgerRowCard } from './ledger-row-card.js';
import styles from './ledger-page.module.css';
import { ownLedgers } from './readable-places.js';
import { VerifyPanel } from './verify-panel.js';

interface Props extends LedgerFilter {
  readonly placeId?: string | undefined;
}

/** What was done at a place, in the order in which it was chained, and how anybody may verify it. */
export function LedgerPage({ placeId, ...filter }: Props) {
  const { t } = useWords();
  const own = ownLedgers(useMe());
  const chosen = placeId ?? own[0]?.id;
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')}>
      {chosen === undefined ? (
        <Empty icon="lock" title={t('ledger.notYours')} />
      ) : (
        <LedgerOfPlace placeId={chosen} filter={filter} />
      )}
    </Page>
  );
}

function LedgerOfPlace({ placeId, filter }: { placeId: string; filter: LedgerFilter }) {
  const { t } = useWords();
  return (
    <>
      <details className={styles['proofs']}>
        <summary>{t('ledger.proofs')}</summary>
        <CheckpointsPanel placeId={placeId} />
        <VerifyPanel placeId={placeId} />
      </details>
      <LedgerFilters placeId={placeId} filter={filter} />
      <PagedList
        label={t('ledger.title')}
        pages={useInfiniteQuery(queries.ledgerRows(placeId, filter))}
        empty={<Empty icon="search" title={t('ledger.nothing')} />}
        card={(row) => <LedgerRowCard placeId={placeId} filter={filter} row={row} />}
      />
    </>
  );
}
