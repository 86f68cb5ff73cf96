import { useQuery } from '@tanstack/react-query';
import { isRefused } from '../../api/problem.js';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import { Waiting } from '../../ui/waiting.js';
import { CharterSection } from './charter-section.js';
import styles from './councils-page.module.css';
import { NewCouncil } from './new-council.js';
import { SizeWarning } from './size-warning.js';
import { TeamSection } from './team-section.js';

/** Councils with their decision and who is seated. */
export function CouncilsPage() {
  const { t, problem, label, place, date, number } = useWords();
  const { data, error } = useQuery(queries.councils());
  const maySetUp = useMe().roles.some(
    ({ role }) => role === 'coordinationOffice' || role === 'administrator',
  );
  return (
    <Page
      title={t('councils.title')}
      lead={t('councils.lead')}
      extra={maySetUp && !isRefused(error) && <NewCouncil />}
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {!data && !error && <Waiting label={t('page.loading')} />}
      {data?.items.length === 0 && <Empty icon="council" title={t('councils.nothing')} />}
      {data?.items.map((council) => (
        <Panel key={council.id} title={council.name}>
          <p>
            {t('council.decided', {
              place: place(council.place.name, council.place.level),
              number: council.decisionNumber,
              on: date(council.decidedOn),
            })}
            {council.signer && (
              <>
                <br />
                <Small>{t('council.signed', { ...council.signer })}</Small>
              </>
            )}
          </p>
          <SizeWarning seated={council.seats.length} unlawful={council.sizeUnlawful} />
          <details className={styles['seats']}>
            <summary>
              {t('council.seats', { number: number(council.seats.length), count: council.seats.length })}
            </summary>
            <ul>
              {council.seats.map((seat) => (
                <li key={seat.personId}>
                  <strong>{seat.fullName}</strong> · {label('seat', seat.seat)}
                  <span>{seat.body}</span>
                </li>
              ))}
            </ul>
          </details>
          <TeamSection council={council} />
          <CharterSection council={council} />
        </Panel>
      ))}
    </Page>
  );
}
