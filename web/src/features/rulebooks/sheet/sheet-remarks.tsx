import type { Criterion } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import styles from './sheet-part.module.css';

/** Under a criterion's name: how it is marked, when it counts, what it needs for a star, and what the sheet notes on it. */
export function SheetRemarks({ criterion }: { criterion: Criterion }) {
  const { t, number } = useWords();
  const { choice, appliesIf, assessedBy, floors, notes } = criterion;
  const floorText = ({ star, minPoints }: Criterion['floors'][number]) =>
    t('sheet.floor', { star: number(star), points: number(minPoints), count: minPoints });
  const remarks = [
    ...(choice === 'sum' ? [t('sheet.addsUp')] : []),
    ...(choice === 'one-in-branch' ? [t('sheet.oneBranch')] : []),
    ...(assessedBy === undefined ? [] : [t('sheet.byCommune')]),
    ...(appliesIf === undefined
      ? []
      : [t('sheet.appliesIf', { criterion: appliesIf.criterion, points: number(appliesIf.minPoints) })]),
    ...notes.filter(({ code }) => code === undefined).map(({ label }) => label),
  ];
  const grave = notes.filter(({ code }) => code !== undefined);
  if (remarks.length + grave.length + floors.length === 0) return null;
  return (
    <div className={styles['remarks']}>
      {remarks.map((remark) => (
        <p key={remark} className={styles['remark']}>
          {remark}
        </p>
      ))}
      {grave.map(({ label }) => (
        <p key={label} className={styles['grave']}>
          {label}
        </p>
      ))}
      {floors.length > 0 && (
        <p className={styles['floors']}>{t('sheet.floors', { floors: floors.map(floorText).join('; ') })}</p>
      )}
    </div>
  );
}
