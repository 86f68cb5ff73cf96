import { Button } from 'antd';
import { useState } from 'react';
import type { Person } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Pill } from '../../ui/pill.js';
import { ConflictData } from './conflict-data.js';
import { EndAssignment } from './end-assignment.js';
import { NewAssignment } from './new-assignment.js';
import styles from './person-card.module.css';

/** A person with the offices held; an office can be given or ended. */
export function PersonCard({ person }: { person: Person }) {
  const { t, label, place, date } = useWords();
  const [keeping, setKeeping] = useState(false);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Person['assignments'][number] | null>(null);
  const contact = [person.signInName, person.email, person.phone].filter((part) => part !== null).join(' · ');
  return (
    <article className={styles['card']}>
      <div>
        <h2>{person.fullName}</h2>
        <p className={styles['contact']}>{contact}</p>
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
        <Button
          onClick={() => setAdding(true)}
          aria-label={t('assignment.newFor', { name: person.fullName })}
        >
          {t('assignment.new')}
        </Button>
        <Button onClick={() => setKeeping(true)} aria-label={t('conflictData.of', { name: person.fullName })}>
          {t('conflictData.open')}
        </Button>
      </div>
      {keeping && <ConflictData person={person} onClose={() => setKeeping(false)} />}
      {adding && <NewAssignment person={person} onClose={() => setAdding(false)} />}
      {ending !== null && (
        <EndAssignment person={person} assignment={ending} onClose={() => setEnding(null)} />
      )}
    </article>
  );
}
