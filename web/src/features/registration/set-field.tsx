import { Input } from 'antd';
import { useId, useState } from 'react';
import type { RulebookSet } from '../../api/types.js';
import { useRulebookInForce } from '../../api/use-rulebook-in-force.js';
import { fold } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { ChoiceCards } from '../../ui/choice-cards.js';
import styles from './set-field.module.css';

interface Props {
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}

/** Which variant of a set applies is the server's to choose, by the day of filing. */
const isMainSet = ({ variantOf }: RulebookSet) => variantOf === null;

/** One of the criteria sets of the decision in force: searched by plain words, without accents if need be, then tapped. */
export function SetField({ value, onChange }: Props) {
  const { t, number } = useWords();
  const id = useId();
  const [search, setSearch] = useState('');
  const sets = (useRulebookInForce()?.sets ?? []).filter(isMainSet);
  const chosen = sets.find(({ code }) => code === value);
  const found = sets.filter(({ code, name, group, subgroup }) =>
    fold(`${code} ${name} ${group.name} ${subgroup}`).includes(fold(search)),
  );
  const detail = (set: RulebookSet) => `${set.group.name} · ${set.subgroup}`;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {t('product.set')}
      </label>
      <Input
        id={id}
        allowClear
        placeholder={t('product.setSearch')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onPressEnter={(event) => event.preventDefault()}
      />
      <p role="status" className={styles['hint']}>
        {t('product.setsFound', { number: number(found.length), count: found.length })}
        {chosen && (
          <strong className={styles['chosen']}>
            {t('product.setChosen', { set: `${chosen.code}. ${chosen.name}` })}
          </strong>
        )}
      </p>
      <div className={styles['list']}>
        <ChoiceCards
          legend={t('product.setLegend')}
          name="setCode"
          value={value ?? null}
          onChoose={(code) => onChange?.(code)}
          choices={found.map((set) => ({
            value: set.code,
            title: `${set.code}. ${set.name}`,
            detail: detail(set),
          }))}
        />
      </div>
    </div>
  );
}
