import { findingsOf } from '../../../api/findings-of.js';
import type { CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Panel } from '../../../ui/panel.js';
import styles from './sheet-findings.module.css';
import { TickBox } from './tick-box.js';

/** What a member may declare besides points: grounds to eliminate the dossier or to stop its evaluation. */
export function SheetFindings({ set }: { set: CriteriaSet }) {
  const { t } = useWords();
  const findings = findingsOf(set);
  if (findings.length === 0) return null;
  return (
    <Panel title={t('findings.title')} tone="amber">
      <p>{t('findings.lead')}</p>
      <ul className={styles['list']}>
        {findings.map(({ code, label, stops }) => (
          <li key={code}>
            <TickBox />
            <span>
              {label}
              <em>{t(stops ? 'findings.stops' : 'findings.eliminates')}</em>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
