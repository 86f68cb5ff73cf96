import { Select } from 'antd';
import { useId } from 'react';
import type { Criterion } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import styles from './floor-row.module.css';
import type { LocalFloor } from './local-rules.js';

interface Props {
  readonly criterion: Criterion;
  readonly floors: readonly LocalFloor[];
  readonly onChange: (star: LocalFloor['star'], minPoints: number | undefined) => void;
}
const stars = [3, 4, 5] as const;

/** One criterion with the fewest points that each star needs; what the decision prints is the least there can be. */
export function FloorRow({ criterion, floors, onChange }: Props) {
  const { t, number } = useWords();
  const id = useId();
  const { code, name, options } = criterion;
  const printedOf = (star: number) => criterion.floors.find((floor) => floor.star === star)?.minPoints;
  const points = [...new Set(options.map((option) => option.points))].toSorted((a, b) => a - b);
  return (
    <div role="group" aria-labelledby={id} className={styles['row']}>
      <p id={id}>
        <strong>{code}</strong> {name}
      </p>
      <div className={styles['stars']}>
        {stars.map((star) => {
          const printed = printedOf(star);
          return (
            <label key={star} className={styles['star']}>
              <span>{t('localRules.floorStar', { star })}</span>
              <Select
                allowClear
                aria-label={t('localRules.floorOf', { code, star })}
                placeholder={printed === undefined ? t('localRules.none') : number(printed)}
                value={floors.find((floor) => floor.star === star)?.minPoints}
                onChange={(chosen?: number) => onChange(star, chosen)}
                options={points
                  .filter((each) => each > 0 && each >= (printed ?? 0))
                  .map((each) => ({ value: each, label: number(each) }))}
              />
            </label>
          );
        })}
      </div>
    </div>
  );
}
