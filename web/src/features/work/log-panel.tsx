import { Select } from 'antd';
import { useState } from 'react';
import { dossierLogAddress } from '../../api/papers.js';
import { placesOf } from '../../api/places-of.js';
import type { Role } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useToday } from '../../api/use-today.js';
import { useWords } from '../../texts/words.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Panel } from '../../ui/panel.js';
import styles from './log-panel.module.css';

const keepers: readonly Role[] = [
  ...(['communeOfficer', 'districtOfficer', 'districtApprover', 'provinceOfficer'] as const),
  ...(['provincialApprover', 'coordinationOffice', 'auditor'] as const),
];
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const yearsKept = 5;

/** What the person's offices received, as a log of a year or of one month. */
export function LogPanel() {
  const { t } = useWords();
  const today = useToday();
  const places = placesOf(useMe(), keepers);
  const [first] = places;
  const [placeId, setPlaceId] = useState(first?.id);
  const [year, setYear] = useState(today.slice(0, 4));
  const [month, setMonth] = useState(today.slice(5, 7));
  if (placeId === undefined) return null;
  const years = Array.from({ length: yearsKept }, (_, ago) => String(Number(today.slice(0, 4)) - ago));
  return (
    <Panel title={t('log.title')}>
      <p>{t('log.lead')}</p>
      <div className={styles['choice']}>
        {places.length > 1 && (
          <Select
            aria-label={t('log.place')}
            value={placeId}
            onChange={setPlaceId}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select
          aria-label={t('log.month')}
          value={month}
          onChange={setMonth}
          options={[
            { value: '', label: t('log.wholeYear') },
            ...months.map((value) => ({ value, label: t('log.monthOf', { month: Number(value) }) })),
          ]}
        />
        <Select
          aria-label={t('log.year')}
          value={year}
          onChange={setYear}
          options={years.map((value) => ({ value, label: value }))}
        />
      </div>
      <PaperLinks
        address={dossierLogAddress(placeId, month === '' ? year : `${year}-${month}`)}
        label={t('log.title')}
      />
    </Panel>
  );
}
