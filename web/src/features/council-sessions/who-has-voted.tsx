import type { AgendaItem, CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './who-has-voted.module.css';

interface Props {
  readonly session: CouncilSession;
  readonly panel: NonNullable<AgendaItem['panel']>;
}

/** Everybody who scores, and whether the ballot is in. */
export function WhoHasVoted({ session, panel }: Props) {
  const { t, nameOf } = useWords();
  const order = session.council.seats.map(({ personId }) => personId);
  const inOrder = panel.seats.toSorted((one, other) => place(order, one) - place(order, other));
  return (
    <ul className={styles['voters']}>
      {inOrder.map((personId) => {
        const hasCast = panel.cast.includes(personId);
        return (
          <li key={personId} className={hasCast ? styles['cast'] : undefined}>
            <Icon name={hasCast ? 'check' : 'clock'} size={18} />
            <span>
              {nameOf(personId)}
              <span className={styles['status']}>{t(hasCast ? 'panel.hasCast' : 'panel.hasNotCast')}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Stand-ins have no seat of their own and come last. */
const place = (order: readonly string[], personId: string) =>
  order.includes(personId) ? order.indexOf(personId) : order.length;
