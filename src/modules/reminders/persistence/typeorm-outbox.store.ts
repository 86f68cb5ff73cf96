import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { inTransaction, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { Message } from '../message.js';
import { OutboxStore, type PlannedReminderRow, type Settlement, type Verdict } from '../outbox.store.js';
import type { Recipient } from '../recipient.js';
import { claimDue, claimLost } from './claim.statements.js';
import {
  recipientNamed,
  recipientsOfDossier,
  recipientsOfPlace,
  recipientsOfRound,
} from './recipients.statements.js';
import { cancelMessage, loadMessages, lockMessage, lockSubject, tellPeople } from './settle.statements.js';

const reminders = namedStatement<PlannedReminderRow>(
  'outbox.reminders',
  `SELECT deadline, days_before AS "daysBefore", due_at AS "dueAt", due_on AS "dueOn", status, delivered_at AS "deliveredAt"
     FROM outbox WHERE dossier_id = $1 AND kind = 'reminder' ORDER BY due_at, id`,
);
const reachable = namedStatement<{ id: string }>(
  'outbox.dossier-in-scope',
  `SELECT id FROM dossier WHERE id = $1 AND (commune_id = ANY ($2::uuid[]) OR district_id = ANY ($2::uuid[])
      OR province_id = ANY ($2::uuid[]) OR producer_id = ANY ($3::uuid[]))`,
);

const nothing: Settlement = { became: 'nothing', deliveries: 0 };
type Delivery = Extract<Verdict, { deliver: true }>;

@Injectable()
export class TypeOrmOutboxStore extends OutboxStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async claim(limit: number) {
    const due = await runNamed(this.dataSource, claimDue, [limit]);
    return [...due, ...(await runNamed(this.dataSource, claimLost, [limit]))];
  }

  override settle<R extends { readonly code: string }>(
    id: string,
    judge: (message: Message) => Outcome<Verdict, R>,
  ) {
    return inTransaction(
      this.dataSource,
      async (manager): Promise<Outcome<Settlement, R | { readonly code: 'outbox.not-found' }>> => {
        const [row] = await manager.query<{ status: string; subject: string | null }[]>(lockMessage, [id]);
        if (!row) return refuse({ code: 'outbox.not-found' });
        if (row.status === 'delivered' || row.status === 'cancelled') return accept(nothing);
        if (row.subject !== null) await manager.query(lockSubject, [row.subject]);
        const [message] = await manager.query<Message[]>(loadMessages, [[id]]);
        if (!message) throw new Error(`The locked message ${id} is gone`);
        const verdict = judge(message);
        return verdict.ok ? accept(await this.carryOut(manager, id, message, verdict.value)) : verdict;
      },
    );
  }

  override async listReminders(
    dossierId: string,
    bounds: { placeIds: readonly string[]; producerIds: readonly string[] },
  ) {
    const [found] = await runNamed(this.dataSource, reachable, [
      dossierId,
      bounds.placeIds,
      bounds.producerIds,
    ]);
    return found ? runNamed(this.dataSource, reminders, [dossierId]) : null;
  }

  private async carryOut(
    manager: EntityManager,
    id: string,
    message: Message,
    verdict: Verdict,
  ): Promise<Settlement> {
    if (!verdict.deliver) {
      await manager.query(cancelMessage, [id]);
      return { became: 'cancelled', deliveries: 0 };
    }
    const people = (await recipientsOf(manager, message, verdict)).map((recipient) => ({
      recipient,
      noticeId: randomUUID(),
    }));
    const [told] = await manager.query<{ deliveries: number }[]>(tellPeople, [
      ...[id, verdict.facts],
      JSON.stringify(people.map(({ recipient, noticeId }) => ({ noticeId, personId: recipient.id }))),
      JSON.stringify(people.flatMap((each) => deliveryRows(each, verdict))),
    ]);
    return { became: 'delivered', deliveries: told?.deliveries ?? 0 };
  }
}

function recipientsOf(
  manager: EntityManager,
  message: Message,
  { audience }: Delivery,
): Promise<readonly Recipient[]> {
  const { dossier, round, today } = message;
  const asked = [JSON.stringify(audience), today];
  if (message.kind === 'opinion')
    return manager.query<Recipient[]>(recipientNamed, [message.opinion.personId]);
  if (message.kind === 'plan')
    return manager.query<Recipient[]>(recipientsOfPlace, [message.plan.placeId, ...asked, null]);
  if (message.kind === 'checkpoint')
    return manager.query<Recipient[]>(recipientsOfPlace, [
      ...[message.checkpoint.placeId, ...asked, message.checkpoint.session?.id ?? null],
    ]);
  if (dossier) return manager.query<Recipient[]>(recipientsOfDossier, [dossier.id, ...asked]);
  if (round) return manager.query<Recipient[]>(recipientsOfRound, [round.id, ...asked]);
  throw new Error('A message speaks of a dossier, of a round, of a plan or of a ledger');
}

function deliveryRows(
  { recipient, noticeId }: { readonly recipient: Recipient; readonly noticeId: string },
  { deliveriesTo }: Delivery,
) {
  return deliveriesTo(recipient).map(({ letter, at, ...delivery }) => ({
    ...delivery,
    ...at,
    noticeId,
    personId: recipient.id,
    ...(letter && { ...letter, sendingId: randomUUID() }),
  }));
}
