import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { queries } from '../../api/queries.js';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { Small } from '../../ui/small.js';
import styles from './add-to-agenda.module.css';

interface Props {
  readonly session: CouncilSession;
  readonly isPending: boolean;
  readonly onAdd: (dossierId: string) => void;
}

/** Dossiers that wait for this council and are on no agenda yet, each with its button. */
export function AddToAgenda({ session, isPending, onAdd }: Props) {
  const { t, label, number, place } = useWords();
  const { data } = useQuery(queries.waitingFor(session.id));
  if (!data) return null;
  if (data.items.length === 0) return <p>{t('agenda.noneWaiting')}</p>;
  const count = data.items.length;
  return (
    <details open={session.items.length === 0} className={styles['add']}>
      <summary>{t('agenda.waiting', { number: number(count), count })}</summary>
      <ul>
        {data.items.map(({ dossierId, product, producer, commune, state }) => (
          <li key={dossierId}>
            <span>
              <strong>{product}</strong>
              <Small>
                {producer} · {place(commune, 'commune')} · {label('state', state)}
              </Small>
            </span>
            <Button
              icon={<Icon name="add" size={18} />}
              disabled={isPending}
              aria-label={t('agenda.addOf', { product })}
              onClick={() => onAdd(dossierId)}
            >
              {t('agenda.addOne')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
