import type { Rulebook } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import styles from './papers-panel.module.css';

/** Which papers a dossier needs, by what it is evaluated for. */
export function PapersPanel({ documents }: Pick<Rulebook, 'documents'>) {
  const { t, label, number } = useWords();
  return (
    <Panel title={t('papers.title')}>
      <ul className={styles['purposes']}>
        {documents.map(({ purpose, mandatory, supporting }) => (
          <li key={purpose}>
            <h3>{label('purpose', purpose)}</h3>
            <Papers kinds={mandatory} />
            {supporting.length > 0 && (
              <details>
                <summary>
                  {t('documents.others', { number: number(supporting.length) })}
                  <span className="visually-hidden"> {label('purpose', purpose)}</span>
                </summary>
                <Papers kinds={supporting} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Papers({ kinds }: { kinds: readonly string[] }) {
  const { label } = useWords();
  return (
    <ul className={styles['papers']}>
      {kinds.map((kind) => (
        <li key={kind}>{label('document', kind)}</li>
      ))}
    </ul>
  );
}
