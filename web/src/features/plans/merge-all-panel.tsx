import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Panel } from '../../ui/panel.js';

/** Takes every plan handed in below into this one, and opens the page that shows how far that has come. */
export function MergeAllPanel({ plan }: { plan: Plan }) {
  const words = useWords();
  const { t, number } = words;
  const navigate = useNavigate();
  const merges = useMe().roles.some(
    ({ role, place }) => role === 'coordinationOffice' && place?.id === plan.place.id,
  );
  const merge = useWrite(
    () => answerOf(api.POST('/api/plans/{id}/merges', { params: { path: { id: plan.id } } })),
    ({ id }) => void navigate({ to: '/batches/$batchId', params: { batchId: id } }),
  );
  const { waitingBelow } = plan;
  if (!merges || waitingBelow.length === 0) return null;
  const count = waitingBelow.length;
  return (
    <Panel title={t('plan.waiting', { number: number(count), count })} tone="amber">
      {merge.error !== null && <Callout tone="error" {...words.problem(merge.error)} />}
      <p>{waitingBelow.map(({ name }) => name).join(', ')}</p>
      <Button type="primary" size="large" loading={merge.isPending} onClick={() => merge.mutate(undefined)}>
        {t('plan.mergeAll')}
      </Button>
    </Panel>
  );
}
