import type { AssessedSheet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Stars } from '../../../ui/stars.js';
import styles from './star-of-sheet.module.css';

interface Props {
  readonly result: AssessedSheet;
  /** What was chosen last is not counted yet. */
  readonly waiting: boolean;
}

/** The star to expect, as the server judged it last. */
export function StarOfSheet({ result: { rating }, waiting }: Props) {
  const { t } = useWords();
  return (
    <p className={`${styles['star']} ${waiting ? styles['waiting'] : ''}`} aria-live="polite">
      {rating.star === null ? (
        <strong>{t(`assessment.noStar.${rating.outcome}`)}</strong>
      ) : (
        <Stars count={rating.star} label={t('assessment.expected', { count: rating.star })} />
      )}
    </p>
  );
}
