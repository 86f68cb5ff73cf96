import type { Me } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import styles from './who-i-am.module.css';

/** Name and offices of the person signed in. */
export function WhoIAm({ me }: { me: Me }) {
  const { label, place: placeText } = useWords();
  const offices = me.roles.map(({ role, place }) =>
    place === null ? label('role', role) : `${label('role', role)} · ${placeText(place.name, place.level)}`,
  );
  return (
    <div className={styles['who']}>
      <span className={styles['name']}>{me.fullName}</span>
      <span className={styles['office']}>{[...new Set(offices)].slice(0, 2).join('; ')}</span>
    </div>
  );
}
