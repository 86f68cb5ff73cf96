import { useWords } from '../../../texts/words.js';
import styles from './signature.module.css';

/** On paper only: the total, and where the member signs. */
export function Signature({ most }: { most: number }) {
  const { t, number } = useWords();
  return (
    <div className={styles['end']}>
      <p className={styles['total']}>{t('sheet.total', { most: number(most) })}</p>
      <div className={styles['sign']}>
        <p>{t('sheet.signedOn')}</p>
        <p className={styles['who']}>{t('sheet.member')}</p>
        <p>{t('sheet.signHere')}</p>
      </div>
    </div>
  );
}
