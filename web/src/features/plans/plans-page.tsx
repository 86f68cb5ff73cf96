import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { PlanCall } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { NewPlanCall } from './new-plan-call.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';

/** The letters that call for plans around one's places, the latest year first. */
export function PlansPage() {
  const { t } = useWords();
  const me = useMe();
  const calls = me.roles.some(({ role }) => role === 'coordinationOffice');
  return (
    <Page title={t('plans.title')} lead={t('plans.lead')} extra={calls && <NewPlanCall />}>
      <PagedList
        label={t('plans.title')}
        pages={useInfiniteQuery(queries.planCalls())}
        empty={
          <Empty icon="plan" title={t('plans.nothing')}>
            <p>{t('plans.nothingLead')}</p>
          </Empty>
        }
        card={(call) => <CallCard call={call} />}
      />
    </Page>
  );
}

function CallCard({ call }: { call: PlanCall }) {
  const words = useWords();
  const { t, number } = words;
  const { places } = call;
  const [only] = places;
  const late = places.filter(({ timeliness }) => timeliness === 'overdue' || timeliness === 'late').length;
  const done = places.filter(({ plan }) => plan !== null && plan.firstSubmittedOn !== null).length;
  return (
    <RecordCard
      title={
        <Link to="/plans/calls/$planCallId" params={{ planCallId: call.id }}>
          {t('planCall.name', { year: call.year, place: words.place(call.place.name, call.place.level) })}
        </Link>
      }
      lines={[
        t('planCall.plansDue', { date: words.legalDate(call.plansDue) }),
        t('planCall.approvalDue', { date: words.legalDate(call.approvalDue) }),
        ...(call.source === null ? [] : [t('round.source', { source: call.source })]),
      ]}
      tags={
        places.length === 1 && only ? (
          <TimelinessPill timeliness={only.timeliness} />
        ) : (
          <>
            <Pill tone="calm">
              {t('planCall.done', { done: number(done), all: number(places.length), count: places.length })}
            </Pill>
            {late > 0 && <Pill tone="late">{t('planCall.late', { number: number(late), count: late })}</Pill>}
          </>
        )
      }
    />
  );
}
