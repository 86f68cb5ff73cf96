import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { BatchRow } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';

/** The long work that one asked for, the newest first: where to find again what goes on by itself. */
export function BatchesPage() {
  const { t } = useWords();
  return (
    <Page title={t('batches.title')} lead={t('batch.mayLeave')}>
      <PagedList
        label={t('batches.title')}
        pages={useInfiniteQuery(queries.batches())}
        empty={<Empty icon="work" title={t('batches.nothing')} />}
        card={(batch) => <BatchCard batch={batch} />}
      />
    </Page>
  );
}

function BatchCard({ batch }: { batch: BatchRow }) {
  const words = useWords();
  const { t, number } = words;
  const { id, kind, place, done, total, failed, askedAt, endedAt } = batch;
  return (
    <RecordCard
      title={
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          {words.label('batchKind', kind)}
        </Link>
      }
      lines={[`${words.place(place.name, place.level)} · ${words.instant(askedAt)}`]}
      tags={
        <>
          <Pill tone={endedAt === null ? 'soon' : 'good'}>
            {t(endedAt === null ? 'batch.goesOn' : 'batch.ended', {
              done: number(done),
              total: number(total),
            })}
          </Pill>
          {failed > 0 && (
            <Pill tone="late">{t('batch.failed', { number: number(failed), count: failed })}</Pill>
          )}
        </>
      }
    />
  );
}
