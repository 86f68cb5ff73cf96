import type { DossierView, Explanation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { ExplainedCriterionRows } from './explained-criterion.js';
import styles from './explained-part.module.css';

interface Props {
  readonly dossier: DossierView;
  readonly part: Explanation['parts'][number];
}

/** Some sheets number a criterion like a section: it stands once. */
const isCriterionItself = ({ code, criteria }: Props['part']['sections'][number]) =>
  criteria.length === 1 && criteria[0]?.code === code;

/** One part of the sheet as a table: sections, criteria, and what members chose where that may be seen. */
export function ExplainedPart({ dossier, part }: Props) {
  const { t, number, mean } = useWords();
  return (
    <table className={styles['part']}>
      <caption>
        {t('part.name', { code: part.code })} {part.name}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('criterion.title')}</th>
          <th scope="col">{t('explain.sumShort')}</th>
          <th scope="col">{t('explain.meanOfMost')}</th>
        </tr>
      </thead>
      {part.sections.map((section) => [
        isCriterionItself(section) ? null : (
          <tbody key={section.code} className={styles['section']}>
            <tr>
              <th scope="row">
                {section.code}. {section.name}
              </th>
              <td>{number(section.sum)}</td>
              <td>{t('points.of', { points: mean(section.mean), most: number(section.maxPoints) })}</td>
            </tr>
          </tbody>
        ),
        ...section.criteria.map((criterion) => (
          <ExplainedCriterionRows
            key={`${section.code}/${criterion.code}`}
            dossier={dossier}
            criterion={criterion}
          />
        )),
      ])}
      <tbody className={styles['total']}>
        <tr>
          <th scope="row">{t('explain.partTotal', { code: part.code })}</th>
          <td>{number(part.sum)}</td>
          <td>{t('points.of', { points: mean(part.mean), most: number(part.maxPoints) })}</td>
        </tr>
      </tbody>
    </table>
  );
}
