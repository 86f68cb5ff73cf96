import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { sessionPaperAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Panel } from '../../ui/panel.js';
import { CorrectDialog } from './correct-dialog.js';
import styles from './papers-panel.module.css';

const papers = ['minutes', 'summary'] as const;

/** What a sealed session leaves on paper: minutes and summary sheet, which never change, and what corrects them. */
export function PapersPanel({ session }: { session: CouncilSession }) {
  const { t, instant, problem, label } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useQuery(queries.annexesOf(session.id));
  return (
    <Panel title={t('sessionPapers.title')} tone="green">
      <p className={styles['lead']}>{t('sessionPapers.lead')}</p>
      {error && <Callout tone="error" {...problem(error)} />}
      <ul className={styles['papers']}>
        {papers.map((paper) => (
          <li key={paper}>
            <h3>{label('sessionPaper', paper)}</h3>
            <PaperLinks
              address={sessionPaperAddress(session.id, paper)}
              label={label('sessionPaper', paper)}
            />
          </li>
        ))}
        {data?.items.map(({ number, what, reason, correctedAt }) => (
          <li key={number}>
            <h3>{t('sessionPapers.annex', { number })}</h3>
            <p className={styles['told']}>{what}</p>
            <p className={styles['told']}>{t('sessionPapers.because', { reason })}</p>
            <p className={styles['when']}>{instant(correctedAt)}</p>
            <PaperLinks
              address={sessionPaperAddress(session.id, `annexes/${number}`)}
              label={t('sessionPapers.annex', { number })}
            />
          </li>
        ))}
      </ul>
      {session.papers?.mayCorrect === true && (
        <Button size="large" className={styles['correct']} onClick={() => setCorrecting(true)}>
          {t('sessionPapers.correct')}
        </Button>
      )}
      {correcting && <CorrectDialog sessionId={session.id} onClose={() => setCorrecting(false)} />}
    </Panel>
  );
}
