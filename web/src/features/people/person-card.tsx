import { Button } from 'antd';
import { useState } from 'react';
import type { Person } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { ChangeContact } from './change-contact.js';
import { CloseAccount } from './close-account.js';
import { ConflictData } from './conflict-data.js';
import { EndAssignment } from './end-assignment.js';
import { NewAssignment } from './new-assignment.js';
import { ResetPassword } from './reset-password.js';
import styles from './person-card.module.css';

type Opened = 'assignment' | 'conflictData' | 'contact' | 'password' | 'closing';

/** A person with the offices held; an office can be given or ended, and the account corrected or closed. */
export function PersonCard({ person }: { person: Person }) {
  const { t, label, place, date } = useWords();
  const [open, setOpen] = useState<Opened | null>(null);
  const [ending, setEnding] = useState<Person['assignments'][number] | null>(null);
  const contact = [person.signInName, person.email, person.phone].filter((part) => part !== null).join(' · ');
  const close = () => setOpen(null);
  const name = { name: person.fullName };
  const actions: readonly { readonly opens: Opened; readonly name: string; readonly words: string }[] = [
    { opens: 'assignment', name: t('assignment.newFor', name), words: t('assignment.new') },
    { opens: 'conflictData', name: t('conflictData.of', name), words: t('conflictData.open') },
    { opens: 'contact', name: t('contact.of', name), words: t('contact.change') },
    { opens: 'password', name: t('password.resetOf', name), words: t('password.reset') },
    person.active
      ? { opens: 'closing', name: t('account.closeOf', name), words: t('account.close') }
      : { opens: 'closing', name: t('account.reopenOf', name), words: t('account.reopen') },
  ];
  return (
    <article className={styles['card']}>
      <div>
        <h2>{person.fullName}</h2>
        <p className={styles['contact']}>{contact}</p>
        {!person.active && (
          <p>
            <Pill tone="late">{t('account.closed')}</Pill> {person.activeReason}
          </p>
        )}
        {person.unreachableBy.map((way) => (
          <Pill key={way} tone="late">
            {t('person.unreachable', { way: label('channel', way) })}
          </Pill>
        ))}
      </div>
      <ul className={styles['offices']}>
        {person.assignments.map((assignment) => (
          <li key={assignment.id}>
            <span>
              <strong>{label('role', assignment.role)}</strong>
              {assignment.place && ` · ${place(assignment.place.name, assignment.place.level)}`}
              <span className={styles['since']}>
                {assignment.validTo === null
                  ? t('assignment.since', { from: date(assignment.validFrom) })
                  : t('assignment.period', {
                      from: date(assignment.validFrom),
                      to: date(assignment.validTo),
                    })}
              </span>
            </span>
            {assignment.validTo === null && (
              <Button
                onClick={() => setEnding(assignment)}
                aria-label={t('assignment.endOf', {
                  role: label('role', assignment.role),
                  name: person.fullName,
                })}
              >
                {t('assignment.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles['actions']}>
        {actions.map(({ opens, name, words }) => (
          <Button key={opens} onClick={() => setOpen(opens)} aria-label={name}>
            {words}
          </Button>
        ))}
      </div>
      {open === 'assignment' && <NewAssignment person={person} onClose={close} />}
      {open === 'conflictData' && <ConflictData person={person} onClose={close} />}
      {open === 'contact' && <ChangeContact person={person} onClose={close} />}
      {open === 'password' && <ResetPassword person={person} onClose={close} />}
      {open === 'closing' && <CloseAccount person={person} onClose={close} />}
      {ending && <EndAssignment person={person} assignment={ending} onClose={() => setEnding(null)} />}
    </article>
  );
}
