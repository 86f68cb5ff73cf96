import type { ReactNode } from 'react';
import type { CriteriaSet, Criterion } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { CriterionRow } from './criterion-row.js';
import type { Count } from './count-points.js';
import styles from './sheet-parts.module.css';
import type { Sheet, SheetChange } from './sheet.js';

interface Props {
  readonly set: CriteriaSet;
  readonly sheet: Sheet;
  readonly count: Count;
  /** Absent on a sheet that can only be read. */
  readonly onChange?: (change: SheetChange) => void;
  /** What else belongs to a criterion, under its options. */
  readonly below?: (criterion: Criterion) => ReactNode;
  /** What stands beside its options. */
  readonly beside?: (criterion: Criterion) => ReactNode;
}

/** Parts, sections and criteria in printed order. */
export function SheetParts({ set, sheet, count, onChange, below, beside }: Props) {
  const { t, number } = useWords();
  return set.parts.map((part) => (
    <section key={part.code} className={styles['part']} aria-labelledby={`part-${part.code}`}>
      <div className={styles['head']}>
        <h2 id={`part-${part.code}`}>
          {t('part.name', { code: part.code })} {part.name}
        </h2>
        <strong>
          {t('points.of', { points: number(count.parts[part.code] ?? 0), most: number(part.maxPoints) })}
        </strong>
      </div>
      {part.sections.map((section) => (
        <section
          key={section.code}
          className={styles['section']}
          aria-labelledby={`section-${part.code}-${section.code}`}
        >
          <h3 id={`section-${part.code}-${section.code}`}>
            {section.code}. {section.name}
            <span className={styles['most']}>{t('points.upTo', { points: number(section.maxPoints) })}</span>
          </h3>
          {section.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.code}
              criterion={criterion}
              sheet={sheet}
              points={count.points[criterion.code] ?? 0}
              switchedOff={count.switchedOff.has(criterion.code)}
              onChange={onChange}
              beside={beside?.(criterion)}
            >
              {below?.(criterion)}
            </CriterionRow>
          ))}
        </section>
      ))}
    </section>
  ));
}
