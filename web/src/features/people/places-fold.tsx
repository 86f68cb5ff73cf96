import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { Place } from '../../api/types.js';
import { fold } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Fold } from '../../ui/fold.js';
import { Pill } from '../../ui/pill.js';
import { Stack } from '../../ui/stack.js';
import { EndPlace } from './end-place.js';
import { NewPlace } from './new-place.js';
import styles from './person-card.module.css';

/** The places of an administrator: others are added below them, and each may be said to end. */
export function PlacesFold() {
  const { t } = useWords();
  return (
    <Fold title={t('places.title')} lazy>
      <Places />
    </Fold>
  );
}

function Places() {
  const { t, problem } = useWords();
  const { data, error } = useQuery(queries.places({ administered: true }));
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<Place | null>(null);
  const places = data?.items ?? [];
  const found = places.filter(({ name, code }) => fold(`${name} ${code}`).includes(fold(search.trim())));
  return (
    <>
      <p>{t('places.lead')}</p>
      {error && <Callout tone="error" {...problem(error)} />}
      {data && <NewPlace places={places} />}
      {data?.items.length === 0 && <p>{t('places.none')}</p>}
      {places.length > 0 && (
        <Input
          aria-label={t('places.search')}
          placeholder={t('places.search')}
          allowClear
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      <Stack label={t('places.title')}>
        {found.map((place) => (
          <li key={place.id} className={styles['card']}>
            <PlaceCard
              place={place}
              parent={places.find(({ id }) => id === place.parentId)}
              onEnd={() => setPicked(place)}
            />
          </li>
        ))}
      </Stack>
      {picked && <EndPlace place={picked} onClose={() => setPicked(null)} />}
    </>
  );
}

interface CardProps {
  readonly place: Place;
  readonly parent: Place | undefined;
  readonly onEnd: () => void;
}

function PlaceCard({ place: { name, level, code, validFrom, validTo }, parent, onEnd }: CardProps) {
  const { t, place, date } = useWords();
  const facts = [
    ...(parent ? [place(parent.name, parent.level)] : []),
    t('places.codeIs', { code }),
    t('assignment.since', { from: date(validFrom) }),
  ];
  return (
    <>
      <div>
        <strong>{place(name, level)}</strong>
        <p className={styles['contact']}>{facts.join(' · ')}</p>
        {validTo !== null && <Pill tone="soon">{t('places.endsOn', { on: date(validTo) })}</Pill>}
      </div>
      <div>
        <Button onClick={onEnd} aria-label={t('places.endOf', { place: place(name, level) })}>
          {t('places.lastDay')}
        </Button>
      </div>
    </>
  );
}
