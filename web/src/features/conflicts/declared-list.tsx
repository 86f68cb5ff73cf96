import { Link } from '@tanstack/react-router';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { LateConflict } from './late-conflict.js';
import styles from './declared-list.module.css';

interface Declared {
  readonly dossierId: string;
  readonly product: string;
  readonly word: string;
}

/** What this member has said already, with the way to each dossier. */
export function DeclaredList({ declared }: { declared: readonly Declared[] }) {
  const { t, label } = useWords();
  if (declared.length === 0) return null;
  return (
    <Panel title={t('declarations.already')}>
      <ul className={styles['list']}>
        {declared.map(({ dossierId, product, word }) => (
          <li key={dossierId}>
            <Link to="/dossiers/$dossierId" params={{ dossierId }}>
              {product}
            </Link>
            <div className={styles['said']}>
              <Pill tone={word === 'none' ? 'good' : 'none'}>{label('word', word)}</Pill>
              {word === 'none' && <LateConflict dossierId={dossierId} product={product} />}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
