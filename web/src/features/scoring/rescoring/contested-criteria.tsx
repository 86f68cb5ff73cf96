import type { ReactNode } from 'react';
import { criteriaOf } from '../../../api/criteria-of.js';
import type { Criterion } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { CriterionRow } from '../criterion-row.js';
import type { SheetChange } from '../sheet.js';
import styles from './contested-criteria.module.css';
import { ReasonOfChange } from './reason-of-change.js';
import { changedIn, type SecondLook } from './rescoring.js';

interface Props {
  readonly look: SecondLook;
  readonly onChange: (change: SheetChange) => void;
  /** What stands beside the options of a criterion. */
  readonly beside: (criterion: Criterion) => ReactNode;
}

/** What may be scored again, with what the sheet said before. */
export function ContestedCriteria({ look, onChange, beside }: Props) {
  const { t, number } = useWords();
  const { set, contested, before, now, count } = look;
  const changed = changedIn(look);
  return (
    <section className={styles['contested']} aria-labelledby="contested">
      <h2 id="contested">
        {t('rescoring.contested', { number: number(contested.length), count: contested.length })}
      </h2>
      {criteriaOf(set)
        .filter(({ code }) => contested.includes(code))
        .map((criterion) => (
          <CriterionRow
            key={criterion.code}
            criterion={criterion}
            sheet={now}
            points={count.points[criterion.code] ?? 0}
            switchedOff={count.switchedOff.has(criterion.code)}
            onChange={onChange}
            beside={beside(criterion)}
            remark={
              <ReasonOfChange
                look={look}
                code={criterion.code}
                isChanged={changed.includes(criterion.code)}
                onChange={onChange}
              />
            }
          >
            <MarkBefore criterion={criterion} chosen={before.marks[criterion.code] ?? []} />
          </CriterionRow>
        ))}
    </section>
  );
}

function MarkBefore({ criterion, chosen }: { criterion: Criterion; chosen: readonly string[] }) {
  const { t, number } = useWords();
  const options = criterion.options.filter(({ code }) => chosen.includes(code));
  const option =
    options.length === 0
      ? t('ballots.empty')
      : options
          .map(({ label, points }) => t('option.withPoints', { label, points: number(points) }))
          .join('; ');
  return <p className={styles['before']}>{t('rescoring.before', { option })}</p>;
}
