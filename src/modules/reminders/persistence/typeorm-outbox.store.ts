import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { inTransaction, runNamed } from '../../../platform/database/index.js';
import type { Message } from '../message.js';
import { OutboxStore, type Settled, type Settlement, type Verdict } from '../outbox.store.js';
import type { Recipient } from '../recipient.js';
import { claimDue, claimLost } from './claim.statements.js';
import { toldInstead } from './told-instead.js';
import { recipientsOf, type Telling } from './recipients-of.js';
import {
  cancelMessages,
  loadThese,
  lockMessages,
  lockSubjects,
  tellPeople,
  type LockedMessage,
} from './settle.statements.js';

const nothing: Settlement = { became: 'nothing', deliveries: 0 };
type Loaded = Message & { readonly id: string };

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
    ids: readonly string[],
    judge: (message: Message) => Outcome<Verdict, R>,
  ) {
    return inTransaction(this.dataSource, async (manager) => {
      const settled: Settled<R>[] = [];
      const locked = await runNamed(manager, lockMessages, [ids]);
      const rows = new Map(locked.map((row) => [row.id, row]));
      for (const id of ids) {
        const row = rows.get(id);
        if (!row) settled.push({ id, outcome: refuse({ code: 'outbox.not-found' }) });
        else if (isEnded(row)) settled.push({ id, outcome: accept(nothing) });
      }
      const open = locked.filter((row) => !isEnded(row));
      const subjects = new Set(open.flatMap(({ subject }) => subject ?? []));
      await runNamed(manager, lockSubjects, [[...subjects].toSorted()]);
      const messages = await runNamed(manager, loadThese, [open.map(({ id }) => id)]);
      const judged = judgeAll(messages, rows, judge);
      for (const { message, outcome } of judged) if (!outcome.ok) settled.push({ id: message.id, outcome });
      return [...settled, ...(await carryOut(manager, judged))];
    });
  }
}

const isEnded = ({ status }: LockedMessage) => status === 'delivered' || status === 'cancelled';

interface Judged<R extends { readonly code: string }> {
  readonly message: Loaded;
  readonly outcome: Outcome<Verdict, R>;
}

/** Of those that say the very same only the first is told, as if they had come one after the other. */
function judgeAll<R extends { readonly code: string }>(
  messages: readonly Loaded[],
  rows: ReadonlyMap<string, LockedMessage>,
  judge: (message: Message) => Outcome<Verdict, R>,
): readonly Judged<R>[] {
  const said = new Set<string>();
  return messages.map((message) => {
    const subject = rows.get(message.id)?.subject ?? null;
    const saying = JSON.stringify([subject, message.template, message.audience]);
    if (subject !== null && said.has(saying))
      return { message, outcome: accept({ deliver: false } as const) };
    const outcome = judge(message);
    if (outcome.ok && outcome.value.deliver) said.add(saying);
    return { message, outcome };
  });
}

async function carryOut<R extends { readonly code: string }>(
  manager: EntityManager,
  judged: readonly Judged<R>[],
): Promise<readonly Settled<never>[]> {
  const cancelled: string[] = [];
  const tellings: Telling[] = [];
  for (const { message, outcome } of judged) {
    if (!outcome.ok) continue;
    if (outcome.value.deliver) tellings.push({ message, verdict: outcome.value });
    else cancelled.push(message.id);
  }
  if (cancelled.length > 0) await runNamed(manager, cancelMessages, [cancelled]);
  const deliveries = tellings.length > 0 ? await tell(manager, tellings) : new Map<string, number>();
  return [
    ...cancelled.map((id) => ({ id, outcome: accept({ became: 'cancelled', deliveries: 0 } as const) })),
    ...tellings.map(({ message: { id } }) => ({
      id,
      outcome: accept({ became: 'delivered', deliveries: deliveries.get(id) ?? 0 } as const),
    })),
  ];
}

async function tell(
  manager: EntityManager,
  tellings: readonly Telling[],
): Promise<ReadonlyMap<string, number>> {
  const recipients = await recipientsOf(manager, tellings);
  const instead = await toldInstead(manager, tellings, recipients);
  const people = tellings.flatMap(({ message, verdict }) =>
    [...(recipients.get(message.id) ?? []), ...(instead.get(message.id) ?? [])].map((recipient) => ({
      ...{ messageId: message.id, noticeId: randomUUID(), personId: recipient.id },
      ...{ recipient, verdict },
    })),
  );
  const told = await runNamed(manager, tellPeople, [
    JSON.stringify(tellings.map(({ message, verdict }) => ({ id: message.id, facts: verdict.facts }))),
    JSON.stringify(
      people.map(({ messageId, noticeId, personId, recipient: { insteadOf } }) => ({
        ...{ messageId, noticeId, personId, insteadOf },
      })),
    ),
    JSON.stringify(people.flatMap(deliveryRows)),
  ]);
  return new Map(told.map(({ id, deliveries }) => [id, deliveries]));
}

function deliveryRows({
  recipient,
  noticeId,
  verdict: { deliveriesTo },
}: {
  readonly recipient: Recipient;
  readonly noticeId: string;
  readonly verdict: Telling['verdict'];
}) {
  return deliveriesTo(recipient).map(({ letter, at, ...delivery }) => ({
    ...delivery,
    ...at,
    noticeId,
    personId: recipient.id,
    ...(letter && { ...letter, sendingId: randomUUID() }),
  }));
}
