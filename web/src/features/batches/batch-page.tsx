import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queries } from '../../api/queries.js';
import type { Batch } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { BackLink } from '../../ui/back-link.js';
import { Callout } from '../../ui/callout.js';
import { Downloads } from '../../ui/downloads.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { Stack } from '../../ui/stack.js';
import { Waiting } from '../../ui/waiting.js';

/** Long work under way: how far it has come, what of it was refused and why. It goes on when the page is left. */
export function BatchPage({ batchId }: { batchId: string }) {
  const words = useWords();
  const { t, label } = words;
  const client = useQueryClient();
  const { data: batch, error } = useQuery(queries.batch(batchId));
  const hasEnded = batch !== undefined && batch.endedAt !== null;
  useEffect(() => {
    // What was answered while it went on is old by now.
    if (hasEnded) void client.invalidateQueries();
  }, [client, hasEnded]);
  return (
    <Page
      title={batch ? label('batchKind', batch.kind) : t('batch.title')}
      lead={batch && words.place(batch.place.name, batch.place.level)}
      above={<BackLink to="/batches">{t('batches.title')}</BackLink>}
    >
      {error && <Callout tone="error" {...words.problem(error)} />}
      {!batch && !error && <Waiting label={t('page.loading')} />}
      {batch && <Progress batch={batch} />}
      {batch && batch.failures.length > 0 && <Failures batch={batch} />}
    </Page>
  );
}

function Progress({ batch }: { batch: Batch }) {
  const { t, number, label } = useWords();
  const { done, total, failed, endedAt } = batch;
  const said = t(endedAt === null ? 'batch.goesOn' : 'batch.ended', {
    done: number(done),
    total: number(total),
  });
  return (
    <Panel title={t('batch.progress')} tone="green">
      <ProgressBar label={label('batchKind', batch.kind)} done={done} total={total} text={said} />
      {failed > 0 && <p>{t('batch.failed', { number: number(failed), count: failed })}</p>}
      {endedAt === null && <p>{t('batch.mayLeave')}</p>}
      {batch.hasFile && (
        <Downloads
          label={t('batch.file')}
          files={[{ address: `/api/batches/${batch.id}/file`, text: t('batch.file') }]}
        />
      )}
      {endedAt !== null && <WhereItLed batch={batch} />}
    </Panel>
  );
}

function WhereItLed({ batch: { kind, planId } }: { batch: Batch }) {
  const { t } = useWords();
  if (kind === 'urgingLetters')
    return (
      <p>
        <Link to="/letters">{t('batch.toLetters')}</Link>
      </p>
    );
  if (planId === null) return null;
  return (
    <p>
      <Link to="/plans/$planId" params={{ planId }}>
        {t('batch.toPlan')}
      </Link>
    </p>
  );
}

function Failures({ batch: { failures, failed } }: { batch: Batch }) {
  const { t, refusal, number } = useWords();
  return (
    <Panel title={t('batch.failures')} tone="amber">
      <Stack label={t('batch.failures')}>
        {failures.map((each) => (
          <li key={each.number}>
            <Callout tone="warning" title={each.label} sentences={each.refusals.map(refusal)} />
          </li>
        ))}
      </Stack>
      {failed > failures.length && (
        <p>{t('batch.moreFailures', { number: number(failed - failures.length) })}</p>
      )}
    </Panel>
  );
}
