import type { Council } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Small } from '../../ui/small.js';
import charter from './charter-section.module.css';
import styles from './councils-page.module.css';
import { NewTeam } from './new-team.js';

/** Who prepares dossiers for the council, by which decision, and the way to appoint others. */
export function TeamSection({ council }: { council: Council }) {
  const { t, number, date, label } = useWords();
  const appoints = useMe().roles.some(
    ({ role }) => role === 'coordinationOffice' || role === 'administrator',
  );
  const team = council.advisoryTeam;
  return (
    <details className={styles['seats']}>
      <summary>
        {team
          ? t('team.advisers', { number: number(team.advisers.length), count: team.advisers.length })
          : t('team.none')}
        <span className="visually-hidden"> {council.name}</span>
      </summary>
      <div className={charter['parts']}>
        {team && (
          <>
            <p>
              {t('team.decided', { number: team.decisionNumber, on: date(team.decidedOn) })}
              <br />
              <Small>{t('council.signed', { ...team.signer })}</Small>
            </p>
            <ul>
              {team.advisers.map((adviser) => (
                <li key={adviser.personId}>
                  <strong>{adviser.fullName}</strong> · {label('adviserPlace', adviser.place)}
                  <span>{adviser.body}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {appoints && (
          <div>
            <NewTeam council={council} />
          </div>
        )}
      </div>
    </details>
  );
}
