import type { EntityManager } from 'typeorm';
import { runNamed } from '../../../platform/database/index.js';
import type { DueDelivery } from '../composition.js';
import { addresseesOf } from '../addressees-of.js';
import type { Recipient } from '../recipient.js';
import { recipientsOf, type Addressed } from './recipients-of.js';
import { recipientColumns } from './recipients.statements.js';
import { loadThese } from './settle.statements.js';

/** A delivery as it is read: its person flat beside it, its message by id. */
export type DeliveryRead = Pick<DueDelivery, 'noticeId' | 'channel' | 'inDigest'> &
  Recipient & { readonly outboxId: string; readonly holdsOffice: boolean };

/** Of a delivery `d`, its notice `n`, its person `p` and their wishes `w`. */
export const deliveryColumns = `d.notice_id AS "noticeId", d.channel, d.digest AS "inDigest", n.outbox_id AS "outboxId",
         n.facts ->> 'insteadOf' AS "insteadOf", EXISTS (SELECT FROM assignment s WHERE s.person_id = p.id
           AND ocop_day(ocop_now()) BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')) AS "holdsOffice", ${recipientColumns}`;

/**
 * The deliveries with what they speak of as things stand now. Who was told in the place of others is concerned while they hold
 * any office; everybody else, while they are of those whom the message would be told to now.
 */
export async function asTheyStand(
  manager: EntityManager,
  rows: readonly DeliveryRead[],
): Promise<readonly DueDelivery[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ outboxId }) => outboxId))];
  const loaded = await runNamed(manager, loadThese, [ids]);
  const messages = new Map(loaded.map((message) => [message.id, message]));
  const concerned = await concernedBy(manager, loaded);
  return rows.map(({ noticeId, channel, inDigest, outboxId, holdsOffice, ...recipient }) => {
    const message = messages.get(outboxId);
    if (!message) throw new Error(`The message ${outboxId} of a delivery is gone`);
    const concerns = recipient.insteadOf ? holdsOffice : concerned(outboxId, recipient.id);
    return { noticeId, channel, inDigest, recipient, concerns, message };
  });
}

async function concernedBy(manager: EntityManager, messages: readonly Addressed['message'][]) {
  const addressed = messages.flatMap((message): Addressed[] => {
    const addressees = addresseesOf(message);
    return addressees.ok ? [{ message, verdict: addressees.value }] : [];
  });
  const found = await recipientsOf(manager, addressed);
  const people = new Map(
    addressed.map(({ message: { id } }) => [id, new Set(found.get(id)?.map((each) => each.id))]),
  );
  return (messageId: string, personId: string) => people.get(messageId)?.has(personId) ?? true;
}
