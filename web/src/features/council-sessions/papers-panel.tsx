import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { sessionPaperAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Annexes, type CorrectionText } from '../../ui/annexes.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Panel } from '../../ui/panel.js';
import styles from './papers-panel.module.css';

const papers = ['minutes', 'summary'] as const;

/** What a sealed session leaves on paper: minutes and summary sheet, which never change, and what corrects them. */
export function PapersPanel({ session: { id, papers: mine } }: { session: CouncilSession }) {
  const { t, label } = useWords();
  const correct = (body: CorrectionText) =>
    answerOf(api.POST('/api/council-sessions/{id}/annexes', { params: { path: { id } }, body }));
  return (
    <Panel title={t('sessionPapers.title')} tone="green">
      <p className={styles['lead']}>{t('sessionPapers.lead')}</p>
      <Annexes
        ask={queries.annexesOf(id)}
        addressOf={(number) => sessionPaperAddress(id, `annexes/${number}`)}
        correct={mine?.mayCorrect === true ? correct : null}
      >
        {papers.map((paper) => (
          <li key={paper}>
            <h3>{label('sessionPaper', paper)}</h3>
            <PaperLinks address={sessionPaperAddress(id, paper)} label={label('sessionPaper', paper)} />
          </li>
        ))}
      </Annexes>
    </Panel>
  );
}
