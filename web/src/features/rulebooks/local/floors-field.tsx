import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { queries } from '../../../api/queries.js';
import type { Rulebook } from '../../../api/types.js';
import { labelMatches } from '../../../texts/fold.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import { Pill } from '../../../ui/pill.js';
import { Waiting } from '../../../ui/waiting.js';
import { FloorRow } from './floor-row.js';
import styles from './floors-field.module.css';
import type { LocalFloor } from './local-rules.js';

interface Props {
  readonly rulebook: Rulebook;
  readonly floors: readonly LocalFloor[];
  readonly onChange: (floors: readonly LocalFloor[]) => void;
}

/** The province's table of minima, one set at a time. */
export function FloorsField({ rulebook, floors, onChange }: Props) {
  const { t, number } = useWords();
  const [setCode, setSetCode] = useState<string>();
  const counts = new Map<string, number>();
  for (const { set } of floors) counts.set(set, (counts.get(set) ?? 0) + 1);
  const change = (criterion: string, star: LocalFloor['star'], minPoints: number | undefined) => {
    if (setCode === undefined) return;
    const others = floors.filter(
      (floor) => !(floor.set === setCode && floor.criterion === criterion && floor.star === star),
    );
    onChange(minPoints === undefined ? others : [...others, { set: setCode, criterion, star, minPoints }]);
  };
  return (
    <Panel title={t('settle.floors')}>
      <p className={styles['lead']}>{t('localRules.floorsLead')}</p>
      {counts.size > 0 && (
        <p className={styles['sets']}>
          {[...counts].map(([set, count]) => (
            <Pill key={set} tone="good">
              {t('localRules.floorsOf', { set, number: number(count), count })}
            </Pill>
          ))}
        </p>
      )}
      <label htmlFor="floors-set">{t('localRules.set')}</label>
      <Select
        id="floors-set"
        className={styles['set']}
        placeholder={t('form.choose')}
        value={setCode}
        onChange={setSetCode}
        showSearch={{ filterOption: labelMatches }}
        options={rulebook.sets.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
      />
      {setCode !== undefined && (
        <FloorsOfSet
          rulebookId={rulebook.id}
          setCode={setCode}
          floors={floors.filter(({ set }) => set === setCode)}
          onChange={change}
        />
      )}
    </Panel>
  );
}

interface OfSet {
  readonly rulebookId: string;
  readonly setCode: string;
  readonly floors: readonly LocalFloor[];
  readonly onChange: (criterion: string, star: LocalFloor['star'], minPoints: number | undefined) => void;
}

function FloorsOfSet({ rulebookId, setCode, floors, onChange }: OfSet) {
  const { t } = useWords();
  const { data } = useQuery(queries.criteriaSet(rulebookId, setCode));
  if (!data) return <Waiting label={t('page.loading')} lines={4} />;
  return (
    <div className={styles['criteria']}>
      {data.parts.flatMap(({ sections }) =>
        sections.flatMap(({ criteria }) =>
          criteria.map((criterion) => (
            <FloorRow
              key={criterion.code}
              criterion={criterion}
              floors={floors.filter((floor) => floor.criterion === criterion.code)}
              onChange={(star, minPoints) => onChange(criterion.code, star, minPoints)}
            />
          )),
        ),
      )}
    </div>
  );
}
