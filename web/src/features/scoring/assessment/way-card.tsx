import { criteriaOf } from '../../../api/criteria-of.js';
import { isAttached } from '../../../api/evidence.js';
import type { AssessedSheet, CriteriaSet, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Pill } from '../../../ui/pill.js';
import { goToCriterion } from '../criterion-anchor.js';
import styles from './way-card.module.css';

type Way = AssessedSheet['gap']['ways'][number];
type Step = Way['steps'][number];

interface Props {
  readonly dossier: DossierView;
  readonly set: CriteriaSet;
  readonly way: Way;
  readonly place: number;
}

/** One way to the next star: each criterion from what is chosen to what is needed, and its papers. */
export function WayCard({ dossier, set, way, place }: Props) {
  const { t, number } = useWords();
  return (
    <article className={styles['way']}>
      <h3>
        {t('gap.way', {
          place: number(place),
          number: number(way.steps.length),
          gain: number(way.gain),
          count: way.steps.length,
        })}
      </h3>
      {way.steps.length === 0 && <p>{t('gap.onlyBlockers')}</p>}
      <ol className={styles['steps']}>
        {way.steps.map((step) => (
          <li key={step.criterion}>
            <StepOfWay dossier={dossier} set={set} step={step} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function StepOfWay({ dossier, set, step }: { dossier: DossierView; set: CriteriaSet; step: Step }) {
  const { t, number, label } = useWords();
  const options = criteriaOf(set).find(({ code }) => code === step.criterion)?.options ?? [];
  const chosen = (codes: readonly string[]) =>
    options
      .filter(({ code }) => codes.includes(code))
      .map((option) => t('option.withPoints', { label: option.label, points: number(option.points) }))
      .join('; ') || t('gap.nothing');
  return (
    <>
      <button type="button" className={styles['criterion']} onClick={() => goToCriterion(step.criterion)}>
        {step.criterion} {step.name}
        <strong>{t('gap.gain', { points: number(step.gain) })}</strong>
      </button>
      <dl className={styles['choices']}>
        <dt>{t('gap.from')}</dt>
        <dd>{chosen(step.from.options)}</dd>
        <dt>{t('gap.to')}</dt>
        <dd>
          <strong>{chosen(step.to.options)}</strong>
        </dd>
      </dl>
      {step.documents.length > 0 && (
        <>
          <p className={styles['papers']}>{t('gap.papers')}</p>
          <ul className={styles['documents']}>
            {step.documents.map((kind) => (
              <li key={kind}>
                {label('document', kind)}{' '}
                <Pill tone={isAttached(dossier, kind) ? 'good' : 'soon'}>
                  {t(isAttached(dossier, kind) ? 'documents.isThere' : 'gap.paperMissing')}
                </Pill>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
