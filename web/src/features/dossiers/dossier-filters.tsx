import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { queries, type DossierFilter } from '../../api/queries.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './dossier-filters.module.css';
import { states } from './states.js';

const typingPause = 300;
const stars = [5, 4, 3, 2, 1] as const;

/** Search and filters; what is chosen stands in the address, so that a list can be sent to a colleague. */
export function DossierFilters({ filter }: { filter: DossierFilter }) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(filter.q ?? '');
  const places = useQuery(queries.places());
  const rounds = useQuery(queries.rounds());
  const rulebooks = useQuery(queries.rulebooks());

  const change = (part: Partial<DossierFilter>) =>
    void navigate({ to: '/dossiers', search: { ...filter, ...part }, replace: true });
  useEffect(() => {
    const q = typed.trim();
    if (q === (filter.q ?? '')) return undefined;
    const pause = setTimeout(() => change({ q: q === '' ? undefined : q }), typingPause);
    return () => clearTimeout(pause);
  });

  const chosen = [filter.placeId, filter.roundId, filter.state, filter.set, filter.star].filter(
    (part) => part !== undefined,
  ).length;
  // Decisions number their sets differently: a set is one of a decision.
  const sets = (rulebooks.data?.items ?? []).toReversed().flatMap((rulebook) =>
    rulebook.sets
      .filter(({ variantOf }) => variantOf === null)
      .map(({ code, name }) => ({
        value: `${rulebook.id}/${code}`,
        label: `${code}. ${name} (${words.label('rulebook', rulebook.id)})`,
      })),
  );
  const select = (
    part: 'placeId' | 'roundId' | 'state' | 'set',
    text: string,
    options: { value: string; label: string }[],
  ) => (
    <div className={styles['field']}>
      <label htmlFor={`filter-${part}`}>{text}</label>
      <Select
        id={`filter-${part}`}
        value={filter[part] ?? null}
        options={options}
        allowClear
        showSearch={{ filterOption: labelMatches }}
        placeholder={t('list.all')}
        notFoundContent={t('list.nothing')}
        onChange={(value: string | undefined) => change({ [part]: value })}
      />
    </div>
  );

  return (
    <search className={styles['filters']} aria-label={t('dossiers.filters')}>
      <div className={styles['first']}>
        <Input
          aria-label={t('dossiers.search')}
          placeholder={t('dossiers.searchShort')}
          prefix={<Icon name="search" />}
          allowClear
          size="large"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button
          size="large"
          className={styles['toggle']}
          aria-expanded={open}
          icon={<Icon name="filter" />}
          onClick={() => setOpen(!open)}
        >
          {chosen > 0 ? t('dossiers.filtersOn', { number: words.number(chosen) }) : t('dossiers.filters')}
        </Button>
      </div>
      <div className={styles['more']} data-open={open}>
        {select(
          'placeId',
          t('filter.place'),
          (places.data?.items ?? []).map(({ id, name, level }) => ({
            value: id,
            label: words.place(name, level),
          })),
        )}
        {select(
          'roundId',
          t('filter.round'),
          (rounds.data?.items ?? []).map((round) => ({
            value: round.id,
            label: words.roundAt(round),
          })),
        )}
        {select(
          'state',
          t('filter.state'),
          states.map((state) => ({ value: state, label: words.label('state', state) })),
        )}
        {select('set', t('filter.set'), sets)}
        <div className={styles['field']}>
          <label htmlFor="filter-star">{t('filter.star')}</label>
          <Select
            id="filter-star"
            value={filter.star ?? null}
            allowClear
            placeholder={t('list.all')}
            options={stars.map((star) => ({ value: star, label: t('star.label', { count: star }) }))}
            onChange={(star: number | undefined) => change({ star })}
          />
        </div>
      </div>
    </search>
  );
}
