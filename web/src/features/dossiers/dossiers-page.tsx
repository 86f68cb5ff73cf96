import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { queries, type DossierFilter } from '../../api/queries.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { Small } from '../../ui/small.js';
import { Stack } from '../../ui/stack.js';
import { Stars } from '../../ui/stars.js';
import { Waiting } from '../../ui/waiting.js';
import { DossierFilters } from './dossier-filters.js';
import type { DossierRow } from '../../api/types.js';

/** Every dossier of this person's places, searched and filtered by the server, page after page. */
export function DossiersPage({ filter }: { filter: DossierFilter }) {
  const { t, problem } = useWords();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    queries.dossiers(filter),
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('dossiers.title')} lead={t('dossiers.lead')}>
      <DossierFilters filter={filter} />
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data && rows.length === 0 && (
        <Empty icon="search" title={t('dossiers.nothing')}>
          <p>{t('dossiers.nothingLead')}</p>
        </Empty>
      )}
      <Stack label={t('dossiers.title')}>
        {rows.map((row) => (
          <li key={row.id}>
            <DossierCard row={row} />
          </li>
        ))}
      </Stack>
      {hasNextPage && (
        <Button size="large" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </Page>
  );
}

function DossierCard({ row }: { row: DossierRow }) {
  const words = useWords();
  const setName = useSetName();
  const deadline = row.deadline && words.deadline(row.deadline);
  return (
    <RecordCard
      accent={deadline?.tone ?? 'none'}
      title={
        <Link to="/dossiers/$dossierId" params={{ dossierId: row.id }}>
          {row.product.name}
        </Link>
      }
      lines={[
        `${row.producer.name} · ${words.place(row.commune.name, 'commune')}, ${words.place(row.district.name, 'district')}`,
        `${words.t('set.number', { code: row.product.setCode })} ${setName(row.rulebook, row.criteriaSet)} · ${words.round(row.round)}`,
      ]}
      tags={
        <>
          <Pill>{words.label('state', row.state)}</Pill>
          {row.star !== null && <Stars count={row.star} label={words.t('star.label', { count: row.star })} />}
        </>
      }
      aside={
        deadline && (
          <>
            <Pill tone={deadline.tone} icon="clock">
              {deadline.left}
            </Pill>
            <Small>{deadline.detail}</Small>
          </>
        )
      }
    />
  );
}
