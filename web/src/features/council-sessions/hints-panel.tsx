import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { SessionHints } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import { Waiting } from '../../ui/waiting.js';
import styles from './hints-panel.module.css';

const kinds = ['copiedSheets', 'repeatedSheet', 'hastySheet', 'lenient', 'severe', 'halo'] as const;

/** After the seal, for the chair: what the sheets hint at. Asked for, and recorded as read, only when it is opened. */
export function HintsPanel({ sessionId }: { sessionId: string }) {
  const { t, problem } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...queries.sessionHints(sessionId), enabled: open });
  return (
    <Panel title={t('hints.title')}>
      <details className={styles['hints']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('hints.open')}</summary>
        <p>{t('hints.only')}</p>
        {error && <Callout tone="info" {...problem(error)} />}
        {open && !data && !error && <Waiting label={t('page.loading')} lines={2} />}
        {data && <Hints hints={data} />}
      </details>
    </Panel>
  );
}

function Hints({ hints }: { hints: SessionHints }) {
  const { t, number } = useWords();
  const { sheets, products, leftOut, thresholds, items } = hints;
  const sentenceOf = useHintSentence();
  return (
    <>
      <p>{t('hints.lookedAt', { sheets: number(sheets), products: number(products) })}</p>
      {leftOut > 0 && <p>{t('hints.leftOut', { number: number(leftOut), count: leftOut })}</p>}
      {items.length === 0 && <p>{t('hints.nothing')}</p>}
      {kinds.map((kind) => {
        const alike = items.filter((hint) => hint.kind === kind);
        if (alike.length === 0) return null;
        return (
          <section key={kind} className={styles['kind']} aria-labelledby={`hints-${kind}`}>
            <h3 id={`hints-${kind}`}>{t(`hintKind.${kind}`)}</h3>
            <Small>{t(`hintMeans.${kind}`, { ...thresholds, kind })}</Small>
            <ul>
              {alike.map((hint) => (
                <li key={JSON.stringify(hint)}>{sentenceOf(hint)}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** One hint as a sentence of who, which product and how much. */
function useHintSentence() {
  const { t, number, nameOf } = useWords();
  return ({ kind, personId = '', personIds = [], dossierId = '', dossierIds = [], ...numbers }: Hint) =>
    t(`hint.${kind}`, {
      person: nameOf(personId),
      people: personIds.map((id) => nameOf(id)).join(', '),
      product: nameOf(dossierId, 'dossierId'),
      list: dossierIds.map((id) => nameOf(id, 'dossierId')).join(', '),
      ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, number(value)])),
    });
}

type Hint = SessionHints['items'][number];
