import { findingsOf } from '../../../api/findings-of.js';
import type { CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import styles from './grave-findings.module.css';

/** What costs the dossier its star if the council finds it, however many points it has. */
export function GraveFindings({ set }: { set: CriteriaSet }) {
  const { t } = useWords();
  const findings = findingsOf(set);
  if (findings.length === 0) return null;
  return (
    <details className={styles['findings']}>
      <summary>{t('assessment.findings')}</summary>
      <ul>
        {findings.map(({ code, label, stops }) => (
          <li key={code}>
            {label} <em>({t(stops ? 'findings.stops' : 'findings.eliminates')})</em>
          </li>
        ))}
      </ul>
    </details>
  );
}
