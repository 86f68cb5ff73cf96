import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { PagedList } from '../../ui/paged-list.js';
import { Panel } from '../../ui/panel.js';
import styles from './checkpoints-panel.module.css';

/** What was signed of this ledger, newest first; a coordination office may have it signed now. */
export function CheckpointsPanel({ placeId }: { placeId: string }) {
  const { t, instant, number, problem } = useWords();
  const maySign = useMe().roles.some(
    ({ role, place }) => role === 'coordinationOffice' && place?.id === placeId,
  );
  const sign = useWrite(() =>
    answerOf(api.POST('/api/ledgers/{placeId}/checkpoints', { params: { path: { placeId } } })),
  );
  const button = maySign && (
    <Button size="large" loading={sign.isPending} onClick={() => sign.mutate(undefined)}>
      {t('ledger.sign')}
    </Button>
  );
  return (
    <Panel title={t('ledger.checkpoints')} extra={button}>
      <p>{t('ledger.checkpointsLead')}</p>
      {sign.error !== null && <Callout tone="error" focused {...problem(sign.error)} />}
      <PagedList
        label={t('ledger.checkpoints')}
        pages={useInfiniteQuery(queries.ledgerCheckpoints(placeId))}
        empty={<p>{t('ledger.noCheckpoint')}</p>}
        card={(checkpoint) => (
          <details className={styles['checkpoint']}>
            <summary>
              {t('ledger.signedUpTo', { number: number(checkpoint.number) })} · {instant(checkpoint.signedAt)}
            </summary>
            <pre>{checkpoint.text}</pre>
          </details>
        )}
      />
    </Panel>
  );
}
