import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/queries.js';
import type { Plan } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { placesOfLetters } from '../../api/writes-letters.js';
import { Names } from '../../texts/names.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { DeliveriesPanel } from '../../ui/deliveries-panel.js';
import { DraftLetterButton } from '../../ui/draft-letter-button.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { Small } from '../../ui/small.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';
import { ImportPanel } from './import-panel.js';
import { MergeAllPanel } from './merge-all-panel.js';
import { PlanItemsPanel } from './plan-items-panel.js';
import styles from './plan-page.module.css';
import { PlanStepsPanel } from './plan-steps-panel.js';
import { planTone } from './plan-tone.js';
import { TargetsPanel } from './targets-panel.js';
import { TimelinessPill } from '../../ui/timeliness-pill.js';

/** A place's plan for a year: what may be done now, targets beside what has become of them, its products, its history. */
export function PlanPage({ planId }: { planId: string }) {
  const words = useWords();
  const { t } = words;
  const { data: plan, error } = useQuery(queries.plan(planId));
  const names = useMemo(() => new Map(plan?.officers.map(({ id, fullName }) => [id, fullName])), [plan]);
  const title = plan
    ? t('plan.name', { year: plan.year, place: words.place(plan.place.name, plan.place.level) })
    : t('plans.title');
  return (
    <Names value={names}>
      <Page
        title={title}
        lead={plan && <PlanLead plan={plan} />}
        above={<BackLink to="/plans">{t('nav.plans')}</BackLink>}
      >
        {error && <Callout tone="error" {...words.problem(error)} />}
        {!plan && !error && <Waiting label={t('page.loading')} lines={5} />}
        {plan && (
          <>
            <ReturnedNotice plan={plan} />
            <MergeAllPanel plan={plan} />
            <PlanStepsPanel plan={plan} />
            <LetterOfPlan plan={plan} />
            <TargetsPanel plan={plan} />
            <PlanItemsPanel plan={plan} />
            <ImportPanel plan={plan} />
            <History plan={plan} />
            <DeliveriesPanel of={{ kind: 'plans', id: plan.id }} />
          </>
        )}
      </Page>
    </Names>
  );
}

function PlanLead({ plan }: { plan: Plan }) {
  const { t, label, legalDate, date } = useWords();
  return (
    <div className={styles['lead']}>
      {plan.due && <p>{t('planCall.plansDue', { date: legalDate(plan.due) })}</p>}
      {plan.approvalDue && <p>{t('planCall.approvalDue', { date: legalDate(plan.approvalDue) })}</p>}
      {plan.decision && (
        <p>{t('plan.decision', { number: plan.decision.number, day: date(plan.decision.decidedOn) })}</p>
      )}
      <div className={styles['tags']}>
        <Pill tone={planTone(plan.state)}>{label('planState', plan.state)}</Pill>
        {plan.timeliness && <TimelinessPill timeliness={plan.timeliness} />}
      </div>
    </div>
  );
}

/** The letter that goes up with a plan, once it was handed in or approved. */
function LetterOfPlan({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const writes = placesOfLetters(useMe()).some(({ id }) => id === plan.place.id);
  if (!writes || plan.placeAbove === null || (plan.firstSubmittedOn === null && plan.decision === null))
    return null;
  return (
    <div className={styles['letter']}>
      <DraftLetterButton kind="planSubmission" placeId={plan.place.id} subjectId={plan.id}>
        {t('letters.newSubmission')}
      </DraftLetterButton>
    </div>
  );
}

/** Why the place above has sent it back, until it is handed in again. */
function ReturnedNotice({ plan }: { plan: Plan }) {
  const { t } = useWords();
  const last = plan.steps.find(({ action }) => action === 'return');
  const reasons = (last?.details as { reasons?: readonly string[] } | undefined)?.reasons ?? [];
  return plan.state === 'returned' ? (
    <Callout tone="warning" title={t('plan.returned')} sentences={reasons} />
  ) : null;
}

function History({ plan }: { plan: Plan }) {
  const { t, label, instant } = useWords();
  return (
    <Panel title={t('plan.history')}>
      <Stack label={t('plan.history')}>
        {plan.steps.map(({ number, action, takenBy, takenAt }) => (
          <li key={number}>
            <strong>{label('planAction', action)}</strong>{' '}
            <Small>
              {takenBy} · {instant(takenAt)}
            </Small>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
