import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { Channel } from '../channel.js';
import {
  SendingStore,
  type AttemptEnd,
  type DeliveryReport,
  type HandedSending,
  type PendingSending,
} from '../sending.store.js';
import { inQuiet, timeOf } from './recipients.statements.js';

/** What came to be tried again at night waits for the morning; what was written within quiet hours was to break them. */
const mayLeave = `(s.breaks_quiet OR NOT ${inQuiet(timeOf('(SELECT ocop_now())'))})`;

/** Real time, like `handed_at`: a demo clock set back must not hold up what is on its way. $1 channels, $2 limit. */
const claim = namedStatement<HandedSending>(
  'sending.claim',
  `WITH due AS MATERIALIZED (
     SELECT s.id FROM sending s LEFT JOIN notice_preference w ON w.person_id = s.person_id
      WHERE s.status = 'pending' AND s.channel = ANY ($1::text[]) AND ${mayLeave}
        AND (s.handed_at IS NULL OR s.handed_at <= clock_timestamp()
          - least(interval '2 minutes' * (1 << least(s.attempt - 1, 6)), interval '1 hour'))
      ORDER BY s.created_at LIMIT $2 FOR UPDATE OF s SKIP LOCKED)
   UPDATE sending s SET attempt = least(s.attempt + 1, 32767), handed_at = clock_timestamp()
     FROM due WHERE s.id = due.id
   RETURNING s.id, s.attempt, s.channel`,
);

// Who is already sending it holds the row; to wait for them would only be to find it sent. The other side may take its time
// while the row is held; longer than a request's transaction may idle.
const take = namedStatement<PendingSending>(
  'sending.take',
  `SELECT s.id, s.channel, s.to_address AS "to", s.subject, s.body AS text, set_config('idle_in_transaction_session_timeout', '3min', true)
    FROM sending s LEFT JOIN notice_preference w ON w.person_id = s.person_id
   WHERE s.id = $1 AND s.status = 'pending' AND ${mayLeave} FOR UPDATE OF s SKIP LOCKED`,
);

/** $1 sending, $2 outcome, $3 code, $4 what the other side named it. */
const record = namedStatement<never>(
  'sending.record',
  `WITH tried AS (
    INSERT INTO sending_attempt (sending_id, number, at, outcome, code, provider_id)
    SELECT $1::uuid, coalesce(max(number), 0) + 1, ocop_now(), $2::text, $3::text, $4::text FROM sending_attempt WHERE sending_id = $1::uuid
    RETURNING at, outcome)
  UPDATE sending s SET status = CASE tried.outcome WHEN 'delivered' THEN 'sent' ELSE 'failed' END,
         sent_at = CASE tried.outcome WHEN 'delivered' THEN tried.at END
    FROM tried WHERE s.id = $1::uuid AND tried.outcome <> 'deferred'`,
);

/** $1 sending, $2 outcome, $3 code. */
const keepReport = namedStatement<{ readonly hasLeft: boolean; readonly isNew: boolean }>(
  'sending.keep-report',
  `WITH told AS (
     SELECT id, sent_at IS NOT NULL AS "hasLeft" FROM sending WHERE id = $1::uuid
   ), kept AS (
     INSERT INTO delivery_report (sending_id, outcome, code, at)
     SELECT id, $2::text, $3::text, ocop_now() FROM told WHERE "hasLeft" ON CONFLICT DO NOTHING RETURNING outcome
   ), back AS (
     UPDATE sending SET status = 'failed' WHERE id = $1::uuid AND status = 'sent' AND EXISTS (SELECT FROM kept WHERE outcome = 'failed')
   )
   SELECT told."hasLeft", EXISTS (SELECT FROM kept) AS "isNew" FROM told`,
);

@Injectable()
export class TypeOrmSendingStore extends SendingStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override claim(channels: readonly Channel[], limit: number) {
    return runNamed(this.dataSource, claim, [channels, limit]);
  }

  override attempt(id: string, send: (sending: PendingSending) => Promise<AttemptEnd>) {
    return inTransaction(this.dataSource, async (manager) => {
      const [sending] = await runNamed(manager, take, [id]);
      if (!sending) return null;
      const end = await send(sending);
      await runNamed(manager, record, [id, end.outcome, end.code, end.providerId]);
      return end;
    });
  }

  override async keepReport({ sendingId, outcome, code }: DeliveryReport) {
    return (await runNamed(this.dataSource, keepReport, [sendingId, outcome, code]))[0] ?? null;
  }
}
