import type { EntityManager } from 'typeorm';
import { runNamed } from '../../../platform/database/index.js';
import type { DueDelivery } from '../composition.js';
import type { Recipient } from '../recipient.js';
import { recipientColumns } from './recipients.statements.js';
import { loadThese } from './settle.statements.js';

/** A delivery as it is read: its person flat beside it, its message by id. */
export type DeliveryRead = Pick<DueDelivery, 'noticeId' | 'channel' | 'inDigest'> &
  Recipient & { readonly outboxId: string };

/** Of a delivery `d`, its notice `n`, its person `p` and their wishes `w`. */
export const deliveryColumns = `d.notice_id AS "noticeId", d.channel, d.digest AS "inDigest", n.outbox_id AS "outboxId",
         n.facts ->> 'insteadOf' AS "insteadOf", ${recipientColumns}`;

/** The deliveries with what they speak of as things stand now. */
export async function asTheyStand(
  manager: EntityManager,
  rows: readonly DeliveryRead[],
): Promise<readonly DueDelivery[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ outboxId }) => outboxId))];
  const loaded = await runNamed(manager, loadThese, [ids]);
  const messages = new Map(loaded.map((message) => [message.id, message]));
  return rows.map(({ noticeId, channel, inDigest, outboxId, ...recipient }) => {
    const message = messages.get(outboxId);
    if (!message) throw new Error(`The message ${outboxId} of a delivery is gone`);
    return { noticeId, channel, inDigest, recipient, message };
  });
}
