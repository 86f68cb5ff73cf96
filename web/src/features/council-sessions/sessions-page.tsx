import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { CouncilSessionRow } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { PlanSession } from './plan-session.js';
import { sessionTone } from './session-tone.js';

/** The sessions of one's places, the latest day first. */
export function SessionsPage() {
  const { t } = useWords();
  const me = useMe();
  const pages = useInfiniteQuery(queries.councilSessions());
  const plans = me.roles.some(({ role }) => role === 'councilSecretary' || role === 'councilChair');
  return (
    <Page title={t('sessions.title')} lead={t('sessions.lead')} extra={plans && <PlanSession />}>
      <PagedList
        label={t('sessions.title')}
        pages={pages}
        empty={
          <Empty icon="council" title={t('sessions.nothing')}>
            <p>{t('sessions.nothingLead')}</p>
          </Empty>
        }
        card={(session) => <SessionCard session={session} />}
      />
    </Page>
  );
}

function SessionCard({ session }: { session: CouncilSessionRow }) {
  const { t, label, date, number } = useWords();
  return (
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
      tags={<Pill tone={sessionTone(session.state)}>{label('sessionState', session.state)}</Pill>}
      aside={
        <Pill icon="dossiers">
          {t('sessions.dossiers', { number: number(session.dossiers), count: session.dossiers })}
        </Pill>
      }
    />
  );
}
