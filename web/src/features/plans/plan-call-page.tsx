import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { queries } from '../../api/queries.js';
import type { CalledPlace, PlanCall } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { FactsList } from '../../ui/facts-list.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { Waiting } from '../../ui/waiting.js';
import { BeginPlanButton } from './begin-plan-button.js';
import { MoveCall } from './move-call.js';
import styles from './plan-call-page.module.css';
import { planTone } from './plan-tone.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';

/** One letter that calls for plans: its days, who has answered and who is late, and the plan made of them. */
export function PlanCallPage({ planCallId }: { planCallId: string }) {
  const words = useWords();
  const { t } = words;
  const { data: call, error } = useQuery(queries.planCall(planCallId));
  return (
    <Page
      title={
        call
          ? t('planCall.name', { year: call.year, place: words.place(call.place.name, call.place.level) })
          : t('plans.title')
      }
      lead={call?.source && t('round.source', { source: call.source })}
      above={<BackLink to="/plans">{t('nav.plans')}</BackLink>}
    >
      {error && <Callout tone="error" {...words.problem(error)} />}
      {!call && !error && <Waiting label={t('page.loading')} />}
      {call && <Days call={call} />}
      {call && call.places.length > 0 && <Answers call={call} />}
      {call && <DeliveriesPanel of={{ kind: 'plan-calls', id: call.id }} isLong />}
    </Page>
  );
}

function Days({ call }: { call: PlanCall }) {
  const { t, legalDate, label, instant } = useWords();
  const { ownPlan } = call;
  const [moving, setMoving] = useState(false);
  const [last] = call.changes;
  return (
    <Panel
      title={t('planCall.days')}
      tone="green"
      extra={call.mayMove && <Button onClick={() => setMoving(true)}>{t('planCall.move')}</Button>}
    >
      <FactsList
        facts={[
          { label: t('planCall.plansDueLabel'), value: legalDate(call.plansDue) },
          { label: t('planCall.approvalDueLabel'), value: legalDate(call.approvalDue) },
          { label: t('planCall.approval'), value: <TimelinessPill timeliness={call.approval} /> },
        ]}
      />
      {last && <p>{t('planCall.movedBecause', { reason: last.reason, at: instant(last.changedAt) })}</p>}
      {ownPlan && (
        <p>
          {call.readsOwnPlan && (
            <Link to="/plans/$planId" params={{ planId: ownPlan.id }}>
              {t('planCall.ownPlan')}
            </Link>
          )}{' '}
          <Pill tone={planTone(ownPlan.state)}>{label('planState', ownPlan.state)}</Pill>
        </p>
      )}
      {call.mayBegin && <BeginPlanButton place={call.place} year={call.year} />}
      {moving && <MoveCall call={call} onClose={() => setMoving(false)} />}
    </Panel>
  );
}

function Answers({ call }: { call: PlanCall }) {
  const { t, place } = useWords();
  return (
    <Panel title={t('planCall.answers')}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('planCall.answers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planCall.place')}</th>
            <th scope="col">{t('planCall.plan')}</th>
            <th scope="col">{t('planCall.timeliness')}</th>
          </tr>
        </thead>
        <tbody>
          {call.places.map((each) => (
            <tr key={each.place.id}>
              <th scope="row">{place(each.place.name, each.place.level)}</th>
              <td>
                <Answer called={each} year={call.year} />
              </td>
              <td>
                <TimelinessPill timeliness={each.timeliness} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Answer({ called: { place, plan, mayBegin }, year }: { called: CalledPlace; year: number }) {
  const words = useWords();
  const { t, number } = words;
  if (!plan)
    return mayBegin ? <BeginPlanButton place={place} year={year} /> : <Small>{t('plan.none')}</Small>;
  return (
    <div className={styles['plan']}>
      <Link to="/plans/$planId" params={{ planId: plan.id }}>
        {t('plan.open', { place: words.place(place.name, place.level) })}
      </Link>
      <Pill tone={planTone(plan.state)}>{words.label('planState', plan.state)}</Pill>
      {plan.firstSubmittedOn && (
        <Small>{t('plan.submittedOn', { day: words.date(plan.firstSubmittedOn) })}</Small>
      )}
      <Small>{t('plan.products', { number: number(plan.items), count: plan.items })}</Small>
    </div>
  );
}
