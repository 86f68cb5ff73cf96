import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { PagedList } from '../../ui/paged-list.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';

/** The sessions of a place's councils, newest first: when, of whom, with how many dossiers, and how far they are. */
export function SessionsHeld({ placeId }: { placeId: string }) {
  const { t, label, date, number, problem } = useWords();
  const pages = useInfiniteQuery(queries.councilSessions({ placeId }));
  return (
    <Panel title={t('audit.sessions')}>
      {pages.error && <Callout tone="error" {...problem(pages.error)} />}
      <PagedList
        label={t('audit.sessions')}
        pages={pages}
        empty={<p>{t('audit.none')}</p>}
        card={(session) => (
          <RecordCard
            title={
              <Link to="/council-sessions/$sessionId" params={{ sessionId: session.id }}>
                {session.title}
              </Link>
            }
            lines={[
              session.council.name,
              t('sessions.when', {
                on: date(session.plannedOn),
                at: session.plannedAt,
                venue: session.venue,
              }),
            ]}
            tags={<Pill>{label('sessionState', session.state)}</Pill>}
            aside={
              <Pill icon="dossiers">
                {t('sessions.dossiers', { number: number(session.dossiers), count: session.dossiers })}
              </Pill>
            }
          />
        )}
      />
    </Panel>
  );
}
