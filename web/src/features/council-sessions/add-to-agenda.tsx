import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { queries } from '../../api/queries.js';
import type { CouncilSession } from '../../api/types.js';
import { labelMatches } from '../../texts/fold.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { Small } from '../../ui/small.js';
import styles from './add-to-agenda.module.css';

interface Props {
  readonly session: CouncilSession;
  readonly isPending: boolean;
  readonly onAdd: (dossierIds: readonly string[]) => void;
}

/** Dossiers that wait for this council and are on no agenda yet: those of a round at once, or one by one. */
export function AddToAgenda({ session, isPending, onAdd }: Props) {
  const { t, label, number, place, roundAt } = useWords();
  const { data } = useQuery(queries.waitingFor(session.id));
  const [roundId, setRoundId] = useState<string>();
  // What is being worked in stays open when the first has been added.
  const [startsOpen] = useState(session.items.length === 0);
  const heading = useRef<HTMLElement>(null);
  const add = (dossierIds: readonly string[]) => {
    // The button that was pressed goes with its row.
    heading.current?.focus();
    onAdd(dossierIds);
  };
  if (!data) return <p className={styles['coming']}>{t('page.loading')}</p>;
  if (data.items.length === 0) return <p className={styles['coming']}>{t('agenda.noneWaiting')}</p>;
  const rounds = new Map(data.items.map(({ round }) => [round.id, roundAt(round)]));
  const chosen = roundId !== undefined && rounds.has(roundId) ? roundId : undefined;
  const shown = data.items.filter(({ round }) => chosen === undefined || round.id === chosen);
  const [count, all] = [data.items.length, shown.length];
  return (
    <details open={startsOpen} className={styles['add']}>
      <summary ref={heading}>{t('agenda.waiting', { number: number(count), count })}</summary>
      <div className={styles['many']}>
        {rounds.size > 1 && (
          <div className={styles['round']}>
            <label htmlFor="waiting-round">{t('agenda.round')}</label>
            <Select
              id="waiting-round"
              size="large"
              value={chosen ?? null}
              options={[...rounds].map(([value, name]) => ({ value, label: name }))}
              allowClear
              showSearch={{ filterOption: labelMatches }}
              placeholder={t('list.all')}
              onChange={(value: string | null | undefined) => setRoundId(value ?? undefined)}
            />
          </div>
        )}
        {all > 1 && (
          <Button
            size="large"
            icon={<Icon name="add" size={18} />}
            disabled={isPending}
            onClick={() => add(shown.map(({ dossierId }) => dossierId))}
          >
            {t('agenda.addAll', { number: number(all), count: all })}
          </Button>
        )}
      </div>
      <ul>
        {shown.map(({ dossierId, product, producer, commune, state, round }) => (
          <li key={dossierId}>
            <span>
              <strong>{product}</strong>
              <Small>
                {producer} · {place(commune, 'commune')} · {label('state', state)} · {roundAt(round)}
              </Small>
            </span>
            <Button
              icon={<Icon name="add" size={18} />}
              disabled={isPending}
              aria-label={t('agenda.addOf', { product })}
              onClick={() => add([dossierId])}
            >
              {t('agenda.addOne')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
