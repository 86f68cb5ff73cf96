import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { queries, type LedgerFilter } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import styles from './ledger-filters.module.css';
import { ownLedgers, readablePlaces, wholeCountry } from './readable-places.js';
import { WhichActs } from './which-acts.js';

interface Props {
  readonly placeId: string;
  readonly filter: LedgerFilter;
}

/** Whose ledger, and which of its rows; what is chosen stands in the address. */
export function LedgerFilters({ placeId, filter }: Props) {
  const { t, place } = useWords();
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
      <WhichActs filter={filter} onChange={go} />
      {narrowed.map((part) => (
        <Button key={part} size="large" onClick={() => go({ [part]: undefined })}>
          {t(part === 'dossierId' ? 'ledger.allDossiers' : 'ledger.allPeople')}
        </Button>
      ))}
    </search>
  );
}
