import type { CriteriaSet } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import styles from './finding-list.module.css';
import { findingsOf } from '../../api/findings-of.js';
import type { Sheet, SheetChange } from './sheet.js';

interface Props {
  readonly set: CriteriaSet;
  readonly sheet: Sheet;
  /** Absent on a sheet that can only be read. */
  readonly onChange?: (change: SheetChange) => void;
}

/** Every finding of a sheet with what it leads to, to tick or to read. */
export function FindingList({ set, sheet, onChange }: Props) {
  const { t } = useWords();
  return (
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
  );
}
