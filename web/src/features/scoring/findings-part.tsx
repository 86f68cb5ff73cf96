import { findingsOf } from '../../api/findings-of.js';
import type { CriteriaSet } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import styles from './findings-part.module.css';
import type { Sheet, SheetChange } from './sheet.js';

interface Props {
  readonly set: CriteriaSet;
  readonly sheet: Sheet;
  readonly onChange?: (change: SheetChange) => void;
}

/** What a member may declare besides points: grounds to eliminate the dossier or to stop its evaluation. */
export function FindingsPart({ set, sheet, onChange }: Props) {
  const { t } = useWords();
  return (
    <Panel title={t('findings.title')} tone="amber">
      <p>{t('findings.lead')}</p>
      <ul className={styles['list']}>
        {findingsOf(set).map(({ code, label, stops }) => (
          <li key={code}>
            <label className={styles['finding']}>
              <input
                type="checkbox"
                checked={sheet.declared.includes(code)}
                disabled={onChange === undefined}
                onChange={({ target }) =>
                  onChange?.({ type: 'declare', finding: code, declared: target.checked })
                }
              />
              <span>
                {label}
                <em>{t(stops ? 'findings.stops' : 'findings.eliminates')}</em>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
