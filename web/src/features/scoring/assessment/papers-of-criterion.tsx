import { isAttached } from '../../../api/evidence.js';
import type { DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Icon } from '../../../ui/icon.js';
import styles from './papers-of-criterion.module.css';

interface Props {
  readonly dossier: DossierView;
  /** Kinds of document. */
  readonly kinds: readonly string[];
}

/** The papers that speak for a criterion, in one line, and which of them the dossier has. */
export function PapersOfCriterion({ dossier, kinds }: Props) {
  const { t, label } = useWords();
  if (kinds.length === 0) return null;
  return (
    <div className={styles['papers']}>
      <p>{t('gap.papers')}</p>{' '}
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            {label('document', kind)}
            {isAttached(dossier, kind) && (
              <span className={styles['there']}>
                {' '}
                <Icon name="check" size={16} /> {t('documents.isThere')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
