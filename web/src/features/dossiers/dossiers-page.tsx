import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries, type DossierFilter } from '../../api/queries.js';
import type { DossierRow } from '../../api/types.js';
import { useSetName } from '../../api/use-set-name.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { Small } from '../../ui/small.js';
import { Stars } from '../../ui/stars.js';
import { DossierFilters } from './dossier-filters.js';

/** Every dossier of this person's places, searched and filtered by the server, page after page. */
export function DossiersPage({ filter }: { filter: DossierFilter }) {
  const { t } = useWords();
  return (
    <Page title={t('dossiers.title')} lead={t('dossiers.lead')}>
      <DossierFilters filter={filter} />
      <PagedList
        label={t('dossiers.title')}
        pages={useInfiniteQuery(queries.dossiers(filter))}
        empty={
          <Empty icon="search" title={t('dossiers.nothing')}>
            <p>{t('dossiers.nothingLead')}</p>
          </Empty>
        }
        card={(row) => <DossierCard row={row} />}
      />
    </Page>
  );
}

function DossierCard({ row }: { row: DossierRow }) {
  const words = useWords();
  const setName = useSetName();
  const until = words.until(row);
  return (
    <RecordCard
      accent={until?.tone ?? 'none'}
      title={
        <Link to="/dossiers/$dossierId" params={{ dossierId: row.id }}>
          {row.product.name}
        </Link>
      }
      lines={[
        `${row.producer.name} · ${words.origin(row, 'district')}`,
        `${words.t('set.number', { code: row.criteriaSet })} ${setName(row.rulebook, row.criteriaSet)} · ${words.round(row.round)}`,
      ]}
      tags={
        <>
          <Pill>{words.label('state', row.state)}</Pill>
          {row.star !== null && <Stars count={row.star} label={words.t('star.label', { count: row.star })} />}
        </>
      }
      aside={
        until && (
          <>
            <Pill tone={until.tone} icon="clock">
              {until.left}
            </Pill>
            <Small>{until.detail}</Small>
          </>
        )
      }
    />
  );
}
