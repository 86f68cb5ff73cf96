import type { CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { SheetCriterion } from './sheet-criterion.js';
import styles from './sheet-part.module.css';

type Part = CriteriaSet['parts'][number];
type Section = Part['sections'][number];

/** Some sheets number a criterion like a section: it stands once. */
const isCriterionItself = ({ code, criteria }: Section) =>
  criteria.length === 1 && criteria[0]?.code === code;

/** One part of the sheet as a table; the last column is for the pen, so only paper has it. */
export function SheetPart({ part }: { part: Part }) {
  const { t } = useWords();
  return (
    <table className={styles['part']}>
      <caption>
        {t('part.name', { code: part.code })} {part.name}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('sheet.criterionAndOptions')}</th>
          <th scope="col" className={styles['points']}>
            {t('sheet.points')}
          </th>
          <th scope="col" className={styles['mark']}>
            {t('sheet.mark')}
          </th>
        </tr>
      </thead>
      {part.sections.map((section) => [
        isCriterionItself(section) ? null : (
          <tbody key={section.code} className={styles['section']}>
            <PointsRow name={`${section.code}. ${section.name}`} most={section.maxPoints} />
          </tbody>
        ),
        ...section.criteria.map((criterion, index) => (
          <SheetCriterion
            key={`${section.code}/${criterion.code}`}
            criterion={criterion}
            opensSubgroup={criterion.subgroup?.code !== section.criteria[index - 1]?.subgroup?.code}
          />
        )),
      ])}
      <tbody className={styles['total']}>
        <PointsRow name={t('explain.partTotal', { code: part.code })} most={part.maxPoints} />
      </tbody>
    </table>
  );
}

function PointsRow({ name, most }: { name: string; most: number }) {
  const { number } = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles['points']}>{number(most)}</td>
      <td className={styles['mark']} />
    </tr>
  );
}
