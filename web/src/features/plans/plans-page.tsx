import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/queries.js';
import type { PlanCall, PlanRow } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWords } from '../../texts/words.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { RecordCard } from '../../ui/record-card.js';
import { NewPlan } from './new-plan.js';
import { NewPlanCall } from './new-plan-call.js';
import { planTone } from './plan-tone.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';

/** The letters that call for plans around one's places, and the plans themselves, called for or not; the latest year first. */
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
      <Plans />
    </Page>
  );
}

function Plans() {
  const { t } = useWords();
  return (
    <Panel title={t('plans.all')} extra={<NewPlan />}>
      <PagedList
        label={t('plans.all')}
        pages={useInfiniteQuery(queries.plans())}
        empty={<p>{t('plans.none')}</p>}
        card={(plan) => <PlanCard plan={plan} />}
      />
    </Panel>
  );
}

function PlanCard({ plan }: { plan: PlanRow }) {
  const words = useWords();
  const { t, number } = words;
  const { id, year, place, items, state, firstSubmittedOn } = plan;
  return (
    <RecordCard
      title={
        <Link to="/plans/$planId" params={{ planId: id }}>
          {t('plan.name', { year, place: words.place(place.name, place.level) })}
        </Link>
      }
      lines={[
        t('plan.products', { number: number(items), count: items }),
        ...(firstSubmittedOn === null ? [] : [t('plan.submittedOn', { day: words.date(firstSubmittedOn) })]),
      ]}
      tags={<Pill tone={planTone(state)}>{words.label('planState', state)}</Pill>}
    />
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
