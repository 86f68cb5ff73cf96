import { useState } from 'react';
import { findingsOf } from '../../../api/findings-of.js';
import type { CriteriaSet } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { FindingList } from '../finding-list.js';
import type { Sheet, SheetChange } from '../sheet.js';
import styles from './grave-findings.module.css';

interface Props {
  readonly set: CriteriaSet;
  readonly sheet: Sheet;
  readonly onChange?: (change: SheetChange) => void;
}

/** What costs the dossier its star if the council finds it, however many points it has; the owner notes what is known. */
export function GraveFindings({ set, sheet, onChange }: Props) {
  const { t, number } = useWords();
  // Open where something is noted, and not shut under the hand that takes it back.
  const [open] = useState(sheet.declared.length > 0);
  if (findingsOf(set).length === 0) return null;
  const noted = sheet.declared.length;
  return (
    <details className={styles['findings']} open={open}>
      <summary>
        <span className={styles['title']}>
          <span>{t('assessment.findings')}</span>
          {noted > 0 && (
            <strong className={styles['noted']}>{t('assessment.noted', { number: number(noted) })}</strong>
          )}
        </span>
      </summary>
      <div className={styles['noting']}>
        {onChange && (
          <>
            <p>{t('assessment.findingsLead')}</p>
            <h3>{t('assessment.findingsKnown')}</h3>
          </>
        )}
        <FindingList set={set} sheet={sheet} onChange={onChange} />
      </div>
    </details>
  );
}
