import { useWords } from '../../../texts/words.js';
import styles from './lines-to-fill-in.module.css';

/** On paper only: what the member writes above the sheet. */
export function LinesToFillIn() {
  const { t } = useWords();
  const lines = [
    t('register.product'),
    t('register.producer'),
    t('sheet.council'),
    t('sheet.member'),
    t('sheet.day'),
  ];
  return (
    <div className={styles['lines']}>
      {lines.map((line) => (
        <p key={line} className={styles['line']}>
          {line}:
        </p>
      ))}
    </div>
  );
}
