import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { queries, type LedgerFilter } from '../../api/queries.js';
import type { ActKind } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { actKinds } from './act-kinds.js';
import styles from './ledger-filters.module.css';
import { ownLedgers, readablePlaces, wholeCountry } from './readable-places.js';

interface Props {
  readonly placeId: string;
  readonly filter: LedgerFilter;
}

/** Whose ledger, and which of its rows; what is chosen stands in the address. */
export function LedgerFilters({ placeId, filter }: Props) {
  const { t, label, place } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const around = useQuery(queries.places());
  const go = (change: LedgerFilter & { placeId?: string }) =>
    void navigate({ to: '/ledger', search: { placeId, ...filter, ...change }, replace: true });
  const places = [
    ...readablePlaces(me, around.data?.items ?? []).map(({ id, name, level }) => ({
      value: id,
      label: place(name, level),
    })),
    ...(ownLedgers(me).some(({ level }) => level === 'province')
      ? [{ value: wholeCountry, label: t('ledger.wholeCountry') }]
      : []),
  ];
  const narrowed = (['dossierId', 'personId'] as const).filter((part) => filter[part] !== undefined);
  return (
    <search className={styles['filters']} aria-label={t('ledger.filters')}>
      <div className={styles['field']}>
        <label htmlFor="ledger-place">{t('filter.place')}</label>
        <Select
          id="ledger-place"
          value={placeId}
          options={places}
          showSearch={{ filterOption: labelMatches }}
          notFoundContent={t('list.nothing')}
          onChange={(id: string) => go({ placeId: id, dossierId: undefined, personId: undefined })}
        />
      </div>
      <div className={styles['field']}>
        <label htmlFor="ledger-kind">{t('ledger.kind')}</label>
        <Select
          id="ledger-kind"
          value={filter.kind ?? null}
          options={actKinds.map((kind) => ({ value: kind, label: label('act', kind) }))}
          allowClear
          showSearch={{ filterOption: labelMatches }}
          placeholder={t('list.all')}
          notFoundContent={t('list.nothing')}
          onChange={(kind: ActKind | undefined) => go({ kind })}
        />
      </div>
      {narrowed.map((part) => (
        <Button key={part} size="large" onClick={() => go({ [part]: undefined })}>
          {t(part === 'dossierId' ? 'ledger.allDossiers' : 'ledger.allPeople')}
        </Button>
      ))}
    </search>
  );
}
