import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inTransaction, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { Channel } from '../channel.js';
import {
  SendingStore,
  type AttemptEnd,
  type DeliveryReport,
  type HandedSending,
  type HandingOver,
  type PendingSending,
  type SendingNow,
  type WrittenSending,
} from '../sending.store.js';
import { asTheyStand, deliveryColumns, type DeliveryRead } from './deliveries-as-they-stand.js';
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

const asWritten = `s.id, s.channel, s.to_address AS "to", s.subject, s.body AS text`;

// Who is already sending it holds the row; to wait for them would only be to find it sent.
const take = namedStatement<Omit<WrittenSending, 'carries'>>(
  'sending.take',
  `SELECT ${asWritten}, s.unanswered > 0 AS "isInDoubt"
    FROM sending s LEFT JOIN notice_preference w ON w.person_id = s.person_id
   WHERE s.id = $1 AND s.status = 'pending' AND ${mayLeave} FOR UPDATE OF s SKIP LOCKED`,
);

/** $1 sending. */
const findCarried = namedStatement<DeliveryRead>(
  'sending.carried',
  `SELECT ${deliveryColumns} FROM delivery d JOIN notice n ON n.id = d.notice_id JOIN person p ON p.id = d.person_id
    LEFT JOIN notice_preference w ON w.person_id = p.id WHERE d.sending_id = $1 ORDER BY n.created_at, d.notice_id`,
);

/** $1 sending. */
const endAsOver = namedStatement<never>(
  'sending.end-as-over',
  `UPDATE sending SET status = 'over', over_at = ocop_now() WHERE id = $1`,
);

/** $1 sending, $2 to, $3 subject, $4 body, $5 the notices that it need not tell any more. */
const writeAgain = namedStatement<never>(
  'sending.write-again',
  `WITH dropped AS (UPDATE delivery SET sending_id = NULL, cancelled_at = ocop_now() WHERE sending_id = $1 AND notice_id = ANY ($5::uuid[]))
   SELECT write_sending_again($1, $2, $3, $4)`,
);

/** $1 sending. */
const offer = namedStatement<never>(
  'sending.offer',
  `UPDATE sending SET unanswered = least(unanswered + 1, 32767) WHERE id = $1`,
);

/** $1 sending. It was not offered after all: somebody else was faster. */
const withdraw = namedStatement<never>(
  'sending.withdraw',
  `UPDATE sending SET unanswered = unanswered - 1 WHERE id = $1`,
);

// The other side may take its time while the row is held; longer than a request's transaction may idle.
const hold = namedStatement<PendingSending>(
  'sending.hold',
  `SELECT ${asWritten}, set_config('idle_in_transaction_session_timeout', '3min', true)
    FROM sending s WHERE s.id = $1 AND s.status = 'pending' FOR UPDATE SKIP LOCKED`,
);

/** $1 sending, $2 outcome, $3 code, $4 what the other side named it, $5 whether it may have it though it was put off. */
const record = namedStatement<never>(
  'sending.record',
  `WITH tried AS (
    INSERT INTO sending_attempt (sending_id, number, at, outcome, code, provider_id)
    SELECT $1::uuid, coalesce(max(number), 0) + 1, ocop_now(), $2::text, $3::text, $4::text FROM sending_attempt WHERE sending_id = $1::uuid
    RETURNING at, outcome)
  UPDATE sending s SET status = CASE tried.outcome WHEN 'delivered' THEN 'sent' WHEN 'refused' THEN 'failed' ELSE s.status END,
         sent_at = CASE tried.outcome WHEN 'delivered' THEN tried.at END,
         unanswered = s.unanswered - (NOT $5::boolean)::int
    FROM tried WHERE s.id = $1::uuid`,
);

/** $1 sending, $2 outcome, $3 code. */
const keepReport = namedStatement<{ readonly hasLeft: boolean; readonly isNew: boolean }>(
  'sending.keep-report',
  `WITH told AS (
     SELECT id, sent_at IS NOT NULL OR (status = 'over' AND unanswered > 0) AS "hasLeft" FROM sending WHERE id = $1::uuid
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

  override async attempt(id: string, { judge, send }: HandingOver): Promise<AttemptEnd | null> {
    const leaves = await inTransaction(this.dataSource, (manager) => prepare(manager, id, judge));
    if (!leaves) return null;
    const end = await inTransaction(this.dataSource, async (manager) => {
      const [sending] = await runNamed(manager, hold, [id]);
      if (!sending) return null;
      const end = await send(sending);
      await runNamed(manager, record, [id, end.outcome, end.code, end.providerId, end.isInDoubt]);
      return end;
    });
    if (!end) await runNamed(this.dataSource, withdraw, [id]);
    return end;
  }

  override async keepReport({ sendingId, outcome, code }: DeliveryReport) {
    return (await runNamed(this.dataSource, keepReport, [sendingId, outcome, code]))[0] ?? null;
  }
}

/**
 * Writes down how it leaves, and that it is offered, before it is: whoever comes after a worker that was killed in between
 * knows that somebody may have it. False when there is nothing to send.
 */
async function prepare(manager: EntityManager, id: string, judge: HandingOver['judge']): Promise<boolean> {
  const [sending] = await runNamed(manager, take, [id]);
  if (!sending) return false;
  const carries = await asTheyStand(manager, await runNamed(manager, findCarried, [id]));
  const now = judge({ ...sending, carries });
  if (!now) {
    await runNamed(manager, endAsOver, [id]);
    return false;
  }
  if (isNew(now, sending)) {
    const { to, letter, over } = now;
    const dropped = over.map(({ noticeId }) => noticeId);
    await runNamed(manager, writeAgain, [id, to, letter.subject, letter.body, dropped]);
  }
  await runNamed(manager, offer, [id]);
  return true;
}

const isNew = ({ to, letter, over }: SendingNow, written: PendingSending) =>
  over.length > 0 || to !== written.to || letter.subject !== written.subject || letter.body !== written.text;
