import type { AdviceReport } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import styles from './report-card.module.css';

/** One report as handed in: findings, what it proposes to ask for, and its conclusion. */
export function ReportCard({ report }: { report: AdviceReport }) {
  const { t, label, instant, number } = useWords();
  const { advice, handedInAt, handedInBy, council } = report;
  const { findings, additions, siteSurvey, extraTests, conclusion, proposal } = advice;
  return (
    <article className={styles['card']}>
      <h3>{t('advice.report', { number: number(report.number), council: council.name })}</h3>
      <Small>{t('advice.handedIn', { by: handedInBy, at: instant(handedInAt) })}</Small>
      {proposal && (
        <Pill tone={proposal === 'evaluate' ? 'good' : 'soon'}>{label('proposal', proposal)}</Pill>
      )}
      <dl className={styles['findings']}>
        {findings.map(({ subject, finding }) => (
          <div key={`${subject} ${finding}`}>
            <dt>{subject}</dt>
            <dd>{finding}</dd>
          </div>
        ))}
      </dl>
      <Lines title={t('advice.additions')} lines={additions} />
      <Lines title={t('advice.siteSurvey')} lines={siteSurvey === null ? [] : [siteSurvey]} />
      <Lines title={t('advice.extraTests')} lines={extraTests} />
      <p>
        <strong>{t('advice.conclusion')}:</strong> {conclusion}
      </p>
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul className={styles['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
