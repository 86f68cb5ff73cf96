import type { Refusal } from '../../../api/problem.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import styles from './draft-faults.module.css';

const shownAtOnce = 100;

/** What keeps a draft from being a rulebook, place by place; the codes are those of the command line. */
export function DraftFaults({ faults }: { faults: readonly Refusal[] }) {
  const { t, has, refusal, number } = useWords();
  const rest = faults.length - shownAtOnce;
  return (
    <Callout tone="error" title={t('draft.faults', { number: number(faults.length), count: faults.length })}>
      <ul className={styles['faults']}>
        {faults.slice(0, shownAtOnce).map((fault, i) => (
          <li key={`${fault.code} ${i}`}>
            {typeof fault['path'] === 'string' && fault['path'] !== '' && <code>{fault['path']}</code>}
            <span>{has(`refusal.${fault.code}`) ? refusal(fault) : technical(fault)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t('draft.moreFaults', { number: number(rest), count: rest })}</p>}
    </Callout>
  );
}

function technical({ code, path: _path, ...facts }: Refusal): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return told.length > 0 ? `${code} (${told.join(', ')})` : code;
}
