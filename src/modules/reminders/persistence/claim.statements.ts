import { namedStatement } from '../../../platform/database/index.js';
import type { HandedMessage } from '../outbox.store.js';

// MATERIALIZED: a plan that ran the inner query twice would lock more rows than the limit.
const claim = (rows: string) => `
  WITH due AS MATERIALIZED (SELECT id FROM outbox WHERE ${rows} LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE outbox o SET status = 'handed', attempt = least(o.attempt + 1, 32767), handed_at = clock_timestamp()
    FROM due WHERE o.id = due.id
  RETURNING o.id, o.attempt`;

/** `ocop_now()` is read once by a query of its own: a volatile function in the condition could not use the index. */
export const claimDue = namedStatement<HandedMessage>(
  'outbox.claim-due',
  claim(`status = 'planned' AND due_at <= (SELECT ocop_now()) ORDER BY due_at`),
);

/**
 * Handed over and never settled: the queue lost it, or every try failed. Waits 2 minutes, then twice as long each time,
 * at most 2 hours. Real time, like `handed_at`: a demo clock set back must not hold up what is on its way.
 */
export const claimLost = namedStatement<HandedMessage>(
  'outbox.claim-lost',
  claim(
    `status = 'handed' AND handed_at <= clock_timestamp() - interval '2 minutes' * (1 << least(attempt - 1, 6)) ORDER BY handed_at`,
  ),
);
