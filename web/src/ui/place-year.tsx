import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId } from 'react';
import { queries } from '../api/queries.js';
import { useMe } from '../api/use-me.js';
import { labelMatches } from '../texts/fold.js';
import { useWords } from '../texts/words.js';
import { linkButton } from './link-button.js';
import styles from './place-year.module.css';

interface Props {
  readonly to: '/schedules' | '/year';
  readonly placeId: string | undefined;
  readonly year: number;
  /** Whether the places above the own ones may be chosen too. */
  readonly reach: 'below' | 'around';
}

const order = ['commune', 'district', 'province'];

/** Which place and which year a page tells of; the choice stands in the address. */
export function PlaceYear({ to, placeId, year, reach }: Props) {
  const { t, place: placeText } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const highest = Math.max(...useMe().roles.map(({ place }) => order.indexOf(place?.level ?? 'province')));
  const places = (useQuery(queries.places()).data?.items ?? []).filter(
    ({ level }) => reach === 'around' || order.indexOf(level) <= highest,
  );
  const at = placeId === undefined ? {} : { placeId };
  return (
    <div className={styles['choice']}>
      {places.length > 1 && (
        <div className={styles['place']}>
          <label htmlFor={id}>{t('placeYear.place')}</label>
          <Select
            id={id}
            size="large"
            value={placeId ?? null}
            options={places.map(({ id: value, name, level }) => ({ value, label: placeText(name, level) }))}
            showSearch={{ filterOption: labelMatches }}
            notFoundContent={t('list.nothing')}
            onChange={(chosen: string) =>
              void navigate({ to, search: { placeId: chosen, year }, replace: true })
            }
          />
        </div>
      )}
      <nav className={styles['years']} aria-label={t('calendar.chooseYear')}>
        {[year - 1, year + 1].map((other) => (
          <Link key={other} to={to} search={{ ...at, year: other }} className={linkButton()}>
            {t('calendar.year', { year: other })}
          </Link>
        ))}
      </nav>
    </div>
  );
}
