import type { Step } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import styles from './history-panel.module.css';

const shortHash = 12;

/** Every step ever taken, the latest first, each sealed by its hash. */
export function HistoryPanel({ steps }: { steps: readonly Step[] }) {
  const { t, number } = useWords();
  return (
    <Panel title={t('history.title', { number: number(steps.length) })}>
      <p className={styles['lead']}>{t('history.lead')}</p>
      <ol className={styles['steps']} reversed>
        {steps.toReversed().map((step) => (
          <StepTaken key={step.number} step={step} />
        ))}
      </ol>
    </Panel>
  );
}

function StepTaken({ step }: { step: Step }) {
  const { t, label, instant, has, facts, number } = useWords();
  const details = Object.entries(facts(step.details ?? {})).filter(
    ([name, text]) => text !== '' && has(`detail.${name}`),
  );
  return (
    <li className={styles['step']}>
      <p>
        <span className={styles['number']}>{number(step.number)}</span>
        <strong>{label('action', step.action)}</strong>
      </p>
      <p className={styles['by']}>
        {instant(step.takenAt)}
        {step.takenBy && ` · ${step.takenBy.fullName}`} · {label('role', step.takenAs)}
      </p>
      {step.toState !== step.fromState && (
        <p className={styles['by']}>{t('history.to', { state: label('state', step.toState) })}</p>
      )}
      {step.reason !== null && <p>{t('history.reason', { reason: step.reason })}</p>}
      {details.length > 0 && (
        <p>{details.map(([name, text]) => `${t(`detail.${name}`)}: ${text}`).join(' · ')}</p>
      )}
      <details className={styles['hash']}>
        <summary>
          {t('history.hash')} <code>{step.hash.slice(0, shortHash)}…</code>
        </summary>
        <code>{step.hash}</code>
      </details>
    </li>
  );
}
