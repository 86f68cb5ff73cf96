import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { queries } from '../api/queries.js';
import type { SheetHints } from '../api/types.js';
import { useWords } from '../texts/words.js';
import { Callout } from './callout.js';
import styles from './hints-details.module.css';
import { Small } from './small.js';
import { Waiting } from './waiting.js';

const kinds = ['copiedSheets', 'repeatedSheet', 'hastySheet', 'lenient', 'severe', 'halo'] as const;

interface Props {
  readonly summary: string;
  readonly ask: ReturnType<typeof queries.sessionHints | typeof queries.opinionHints>;
}

/** After the seal, for the chair: what the sheets hint at. Asked for, and recorded as read, only when it is opened. */
export function HintsDetails({ summary, ask }: Props) {
  const { t, problem } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...ask, enabled: open });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      <div className={styles['inside']}>
        <p>{t('hints.only')}</p>
        {error && <Callout tone="info" {...problem(error)} />}
        {open && !data && !error && <Waiting label={t('page.loading')} lines={2} />}
        {data && <Hints hints={data} />}
      </div>
    </details>
  );
}

function Hints({ hints }: { hints: SheetHints }) {
  const { t, number } = useWords();
  const { sheets, products, leftOut, thresholds, items } = hints;
  const sentenceOf = useHintSentence();
  const id = useId();
  return (
    <>
      <p>{t('hints.lookedAt', { sheets: number(sheets), products: number(products) })}</p>
      {leftOut > 0 && <p>{t('hints.leftOut', { number: number(leftOut), count: leftOut })}</p>}
      {items.length === 0 && <p>{t('hints.nothing')}</p>}
      {kinds.map((kind) => {
        const alike = items.filter((hint) => hint.kind === kind);
        if (alike.length === 0) return null;
        return (
          <section key={kind} className={styles['kind']} aria-labelledby={`${id}-${kind}`}>
            <h3 id={`${id}-${kind}`}>{t(`hintKind.${kind}`)}</h3>
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

type Hint = SheetHints['items'][number];
