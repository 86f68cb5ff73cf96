import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import styles from './session-lead.module.css';
import { sessionTone } from './session-tone.js';

/** Whose session it is, when and where, and how far it has come. */
export function SessionLead({ session }: { session: CouncilSession }) {
  const { t, label, date, instant } = useWords();
  const { council, plannedOn, plannedAt, venue, state, openedAt, sealedAt } = session;
  return (
    <div className={styles['lead']}>
      <p>{council.name}</p>
      <p>{t('sessions.when', { on: date(plannedOn), at: plannedAt, venue })}</p>
      <div className={styles['tags']}>
        <Pill tone={sessionTone(state)}>{label('sessionState', state)}</Pill>
        {openedAt && <Pill icon="clock">{t('session.openedAt', { at: instant(openedAt) })}</Pill>}
        {sealedAt && <Pill icon="lock">{t('session.sealedAt', { at: instant(sealedAt) })}</Pill>}
      </div>
    </div>
  );
}
