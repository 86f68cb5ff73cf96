import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { digestAt } from '../../../domain/calendar/sending-time.js';
import { inTransaction } from '../../../platform/database/index.js';
import { Composition, type Composed, type DueDelivery, type Unwritten } from '../composition.js';
import { asTheyStand, type DeliveryRead, deliveryColumns } from './deliveries-as-they-stand.js';
import { inQuiet } from './recipients.statements.js';

const beTheOne = `SELECT pg_try_advisory_xact_lock(hashtextextended('composing what leaves', 0)) AS granted`;

/** When the digest goes to a person with their wishes `w`: the usual quiet hours are over by then. */
const ownSlot = `CASE WHEN ${inQuiet(`time '${digestAt}'`)} THEN w.quiet_to ELSE time '${digestAt}' END`;

/**
 * $1 how many people and channels, $2 deliveries to leave out. However late it comes, nothing is written within somebody's quiet hours, and no digest
 * before its time of the day, which is the end of quiet hours that hold half past seven. A digest waits for what is due before it and not yet told; a message that was handed over
 * three times in vain holds up nobody's.
 */
const findDue = `
  WITH clock AS MATERIALIZED (
    SELECT at, ocop_day(at) AS today, (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::time AS time,
           least(at, (ocop_day(at) + time '${digestAt}') AT TIME ZONE 'Asia/Ho_Chi_Minh') AS slot
      FROM (SELECT ocop_now() AS at) n
  ), told AS MATERIALIZED (
    SELECT NOT EXISTS (SELECT FROM outbox WHERE status = 'planned' AND due_at <= (SELECT slot FROM clock))
       AND NOT EXISTS (SELECT FROM outbox WHERE status = 'handed' AND attempt <= 3 AND due_at <= (SELECT slot FROM clock)) AS everybody
  ), left_out AS MATERIALIZED (
    SELECT "noticeId", channel FROM json_to_recordset($2::json) AS e("noticeId" uuid, channel text)
  ), waiting AS MATERIALIZED (
    SELECT v.notice_id, v.channel, v.person_id, v.digest FROM clock CROSS JOIN delivery v
      LEFT JOIN notice_preference w ON w.person_id = v.person_id
     WHERE v.sending_id IS NULL AND v.cancelled_at IS NULL AND v.due_at <= (SELECT at FROM clock) AND NOT ${inQuiet('clock.time')}
       AND (v.notice_id, v.channel) NOT IN (SELECT "noticeId", channel FROM left_out)
       AND (NOT v.digest OR (clock.time >= ${ownSlot} AND (SELECT everybody FROM told) AND NOT EXISTS (SELECT FROM sending s
             WHERE s.person_id = v.person_id AND s.channel = v.channel AND s.digest_on = clock.today)))
  ), picked AS (
    SELECT DISTINCT person_id, channel FROM waiting ORDER BY person_id, channel LIMIT $1
  )
  SELECT ${deliveryColumns}
    FROM waiting d JOIN picked k ON k.person_id = d.person_id AND k.channel = d.channel
    JOIN notice n ON n.id = d.notice_id JOIN person p ON p.id = d.person_id
    LEFT JOIN notice_preference w ON w.person_id = p.id
   ORDER BY p.id, d.channel, n.created_at, d.notice_id`;

/** $1 sendings, $2 what each carries, $3 deliveries that are over. */
const keep = `
  WITH made AS (
    INSERT INTO sending (id, channel, person_id, to_address, subject, body, status, digest_on, created_at)
    SELECT e.id, e.channel, e."personId", e."to", e.subject, e.body, e.status,
           CASE WHEN e."inDigest" THEN ocop_day(n.at) END, n.at
      FROM (SELECT ocop_now() AS at) n, json_to_recordset($1::json)
        AS e(id uuid, channel text, "personId" uuid, "to" text, subject text, body text, status text, "inDigest" boolean)
    ON CONFLICT ON CONSTRAINT one_digest_a_day DO NOTHING RETURNING id
  ), carried AS (
    UPDATE delivery v SET sending_id = made.id
      FROM json_to_recordset($2::json) AS e("sendingId" uuid, "noticeId" uuid, channel text) JOIN made ON made.id = e."sendingId"
     WHERE v.notice_id = e."noticeId" AND v.channel = e.channel
  )
  UPDATE delivery v SET cancelled_at = ocop_now() FROM json_to_recordset($3::json) AS e("noticeId" uuid, channel text)
   WHERE v.notice_id = e."noticeId" AND v.channel = e.channel`;

@Injectable()
export class PgComposition extends Composition {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override composeDue(
    limit: number,
    except: readonly Unwritten[],
    compose: (due: readonly DueDelivery[]) => Composed,
  ) {
    return inTransaction(this.dataSource, async (manager) => {
      const [lock] = await manager.query<{ granted: boolean }[]>(beTheOne);
      if (!lock?.granted) return 0;
      const due = await dueNow(manager, limit, except);
      if (due.length > 0) await keepComposed(manager, compose(due));
      return new Set(due.map(({ recipient, channel }) => `${recipient.id} ${channel}`)).size;
    });
  }
}

async function dueNow(
  manager: EntityManager,
  limit: number,
  except: readonly Unwritten[],
): Promise<readonly DueDelivery[]> {
  const leftOut = except.map(({ delivery: { noticeId, channel } }) => ({ noticeId, channel }));
  return asTheyStand(manager, await manager.query<DeliveryRead[]>(findDue, [limit, JSON.stringify(leftOut)]));
}

async function keepComposed(manager: EntityManager, { sendings, over }: Composed): Promise<void> {
  const rows = sendings.map((sending) => ({ ...sending, id: randomUUID() }));
  await manager.query(keep, [
    JSON.stringify(
      rows.map(({ id, carries: [first], to, letter, status }) => ({
        ...{ id, to, status, ...letter },
        ...{ channel: first?.channel, personId: first?.recipient.id, inDigest: first?.inDigest },
      })),
    ),
    JSON.stringify(
      rows.flatMap(({ id, carries }) =>
        carries.map(({ noticeId, channel }) => ({ sendingId: id, noticeId, channel })),
      ),
    ),
    JSON.stringify(over.map(({ noticeId, channel }) => ({ noticeId, channel }))),
  ]);
}
