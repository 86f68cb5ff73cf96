import { Link } from '@tanstack/react-router';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './back-to-dossier.module.css';

/** The way back from a sheet or an explanation; not on paper. */
export function BackToDossier({ dossierId }: { dossierId: string }) {
  const { t } = useWords();
  return (
    <Link to="/dossiers/$dossierId" params={{ dossierId }} className={styles['back']}>
      <Icon name="back" size={18} />
      {t('ballot.back')}
    </Link>
  );
}
