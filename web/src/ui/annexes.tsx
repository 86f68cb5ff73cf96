import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { queries } from '../api/queries.js';
import { useWords } from '../texts/words.js';
import styles from './annexes.module.css';
import { Callout } from './callout.js';
import { CorrectDialog, type CorrectionText } from './correct-dialog.js';
import { PaperLinks } from './paper-links.js';

export type { CorrectionText };

interface Props {
  readonly ask: ReturnType<typeof queries.annexesOf | typeof queries.opinionAnnexes>;
  /** Where one of them is printed. */
  readonly addressOf: (number: number) => string;
  /** Null: the reader may not. */
  readonly correct: ((text: CorrectionText) => Promise<{ readonly number: number }>) | null;
  /** List items that stand before them. */
  readonly children?: ReactNode;
}

/** What corrects minutes, which stay as they are, and the door to correct them once more. */
export function Annexes({ ask, addressOf, correct, children }: Props) {
  const { t, instant, problem } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useQuery(ask);
  return (
    <>
      {error && <Callout tone="error" {...problem(error)} />}
      <ul className={styles['papers']}>
        {children}
        {data?.items.map(({ number, what, reason, correctedAt }) => (
          <li key={number}>
            <h3>{t('sessionPapers.annex', { number })}</h3>
            <p className={styles['told']}>{what}</p>
            <p className={styles['told']}>{t('sessionPapers.because', { reason })}</p>
            <p className={styles['when']}>{instant(correctedAt)}</p>
            <PaperLinks address={addressOf(number)} label={t('sessionPapers.annex', { number })} />
          </li>
        ))}
      </ul>
      {correct && (
        <Button size="large" className={styles['correct']} onClick={() => setCorrecting(true)}>
          {t('sessionPapers.correct')}
        </Button>
      )}
      {correct && correcting && <CorrectDialog correct={correct} onClose={() => setCorrecting(false)} />}
    </>
  );
}
