import type { DossierView, Step } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Panel } from '../../ui/panel.js';
import styles from './history-panel.module.css';
import { useFindingLabel } from './use-finding-label.js';

const shortHash = 12;

/** Every step ever taken, the latest first, each sealed by its hash. */
export function HistoryPanel({ dossier }: { dossier: DossierView }) {
  const { t, number } = useWords();
  const findingLabel = useFindingLabel(dossier);
  const { steps } = dossier;
  return (
    <Panel title={t('history.title', { number: number(steps.length) })}>
      <p className={styles['lead']}>{t('history.lead')}</p>
      <ol className={styles['steps']} reversed>
        {steps.toReversed().map((step) => (
          <StepTaken key={step.number} step={step} findingLabel={findingLabel} />
        ))}
      </ol>
    </Panel>
  );
}

function StepTaken({ step, findingLabel }: { step: Step; findingLabel: (code: string) => string }) {
  const { t, label, instant, has, facts, number } = useWords();
  const { finding, ...others } = step.details;
  const details = Object.entries({
    ...facts(others),
    ...(typeof finding === 'string' && { finding: findingLabel(finding) }),
  }).filter(([name, text]) => text !== '' && has(`detail.${name}`));
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
