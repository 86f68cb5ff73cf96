import type { Criterion } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { SheetRemarks } from './sheet-remarks.js';
import styles from './sheet-part.module.css';
import { TickBox } from './tick-box.js';

type Option = Criterion['options'][number];

interface Props {
  readonly criterion: Criterion;
  /** The first criterion under a heading of several names it. */
  readonly opensSubgroup: boolean;
}

/** One criterion: its question and what the sheet remarks on it, then its options, each with its points and a box. */
export function SheetCriterion({ criterion, opensSubgroup }: Props) {
  const { number } = useWords();
  const { code, name, maxPoints, options, branches, subgroup } = criterion;
  return (
    <tbody className={styles['criterion']}>
      {opensSubgroup && subgroup && (
        <tr className={styles['section']}>
          <th scope="row">
            {subgroup.code} {subgroup.name}
          </th>
          <td className={styles['points']}>{number(subgroup.maxPoints)}</td>
          <td className={styles['mark']} />
        </tr>
      )}
      <tr className={styles['question']}>
        <th scope="row">
          {code} {name}
          <SheetRemarks criterion={criterion} />
        </th>
        <td className={styles['points']}>{number(maxPoints)}</td>
        <td className={styles['mark']} />
      </tr>
      {branches ? (
        branches.map((branch) => [
          <tr key={branch.code} className={styles['branch']}>
            <th scope="row">{branch.label}</th>
            <td className={styles['points']} />
            <td className={styles['mark']} />
          </tr>,
          <Options key="options" options={options.filter((option) => option.branch === branch.code)} />,
        ])
      ) : (
        <Options options={options} />
      )}
    </tbody>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  const { t, number } = useWords();
  return options.map(({ code, label, points, stopsScoring }) => (
    <tr key={code} className={styles['option']}>
      <td>
        {label}
        {stopsScoring && <em className={styles['stops']}>{t('option.stops')}</em>}
      </td>
      <td className={styles['points']}>{number(points)}</td>
      <td className={styles['mark']}>
        <TickBox />
      </td>
    </tr>
  ));
}
