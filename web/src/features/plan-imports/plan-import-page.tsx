import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { PlanImport } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
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
  const { data, error } = useQuery(queries.planImport(planId, importId));
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
      {!data && !error && <Waiting label={t('page.loading')} lines={5} />}
      {data && <Verdict read={data} />}
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

function Verdict({ read: { id, planId, good, bad, batchId, ignoredHeadings } }: { read: PlanImport }) {
  const { t, number, problem } = useWords();
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
          <Button
            type="primary"
            size="large"
            loading={confirm.isPending}
            onClick={() => confirm.mutate(undefined)}
          >
            {t('import.confirm', { number: number(good), count: good })}
          </Button>
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
