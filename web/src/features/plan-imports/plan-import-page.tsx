import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Refusal } from '../../api/problem.js';
import { queries } from '../../api/queries.js';
import type { Plan, PlanImport } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { ClosedDoor } from '../../ui/closed-door.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import { ImportRows } from './import-rows.js';

interface Props {
  readonly planId: string;
  readonly importId: string;
}

/** A spreadsheet as it was read: the rows that can be taken over, and all that is wrong with the others. */
export function PlanImportPage({ planId, importId }: Props) {
  const { t, problem, instant } = useWords();
  const { data, error: ofImport } = useQuery(queries.planImport(planId, importId));
  const { data: plan, error: ofPlan } = useQuery(queries.plan(planId));
  const error = ofImport ?? ofPlan;
  return (
    <Page
      title={t('import.title')}
      lead={data && t('import.read', { file: data.fileName, by: data.readBy, at: instant(data.readAt) })}
      above={
        <BackLink to="/plans/$planId" params={{ planId }}>
          {t('import.toPlan')}
        </BackLink>
      }
    >
      {error && <Callout tone="error" {...problem(error)} />}
      {(!data || !plan) && !error && <Waiting label={t('page.loading')} lines={5} />}
      {data && plan && <Verdict plan={plan} read={data} />}
      {data && data.bad > 0 && (
        <ImportRows
          title={t('import.badRows')}
          rows={data.rows.filter(({ refusals }) => refusals.length > 0)}
        />
      )}
      {data && data.good > 0 && (
        <ImportRows
          title={t('import.goodRows')}
          rows={data.rows.filter(({ refusals }) => refusals.length === 0)}
        />
      )}
    </Page>
  );
}

/** Why nothing can be added to the plan as it stands; none: it can. */
const whyNotAdd = ({ availableActions, state }: Plan): readonly Refusal[] =>
  availableActions.find(({ action }) => action === 'addItem')?.refusals ?? [
    { code: 'plan.action-not-available', state, action: 'addItem' },
  ];

function Verdict({ plan, read }: { plan: Plan; read: PlanImport }) {
  const { id, planId, good, bad, batchId, ignoredHeadings } = read;
  const { t, number, problem, refusal } = useWords();
  const navigate = useNavigate();
  const confirm = useWrite(
    () =>
      answerOf(
        api.POST('/api/plans/{id}/imports/{importId}/confirm', {
          params: { path: { id: planId, importId: id } },
        }),
      ),
    (batch) => void navigate({ to: '/batches/$batchId', params: { batchId: batch.id } }),
  );
  return (
    <Panel title={t('import.verdict')} tone={bad > 0 ? 'amber' : 'green'}>
      {confirm.error !== null && <Callout tone="error" {...problem(confirm.error)} />}
      {ignoredHeadings.length > 0 && (
        <Callout
          tone="warning"
          title={t('import.ignored', { headings: ignoredHeadings.map((each) => `“${each}”`).join(', ') })}
          sentences={[t('import.ignoredWhy')]}
        />
      )}
      <p>{t('import.good', { number: number(good), count: good })}</p>
      {bad > 0 && <p>{t('import.bad', { number: number(bad), count: bad })}</p>}
      {batchId === null ? (
        good > 0 && (
          <ClosedDoor
            name={t('import.confirm', { number: number(good), count: good })}
            reasons={whyNotAdd(plan).map(refusal)}
            busy={confirm.isPending}
            onChoose={() => confirm.mutate(undefined)}
          />
        )
      ) : (
        <p>
          {t('import.confirmed')}{' '}
          <Link to="/batches/$batchId" params={{ batchId }}>
            {t('import.toBatch')}
          </Link>
        </p>
      )}
    </Panel>
  );
}
