import type { EntityManager } from 'typeorm';
import { carriers } from '../../../domain/follow-up/follow-up-call.js';
import { isOfCouncil } from '../../../domain/jurisdiction/role.js';
import type { Message } from '../message.js';
import type { Addressees, Verdict } from '../outbox.store.js';
import type { Recipient } from '../recipient.js';
import {
  recipientNamed,
  recipientsOfCheckpoint,
  recipientsOfDossiers,
  recipientsOfFollowUps,
  recipientsOfPlace,
  recipientsOfRound,
} from './recipients.statements.js';

/** Messages that may name a dossier, and go to others than those who hold an office over it. */
const byThemselves: readonly Message['kind'][] = ['opinion', 'council', 'checkpoint'];

/** A message that is to be told. */
export interface Telling {
  readonly message: Message & { readonly id: string };
  readonly verdict: Extract<Verdict, { deliver: true }>;
}
/** A message with those it goes to. */
export interface Addressed {
  readonly message: Telling['message'];
  readonly verdict: Addressees;
}
type OfMessage = Recipient & { readonly messageId: string };

/** Who is told of each message, as things stand now. Those of dossiers, which are most, are found all at once. */
export async function recipientsOf(
  manager: EntityManager,
  tellings: readonly Addressed[],
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const found = new Map<string, Recipient[]>();
  const asked = tellings.flatMap(({ message: { id, dossier, kind, today }, verdict: { audience } }) =>
    dossier && !byThemselves.includes(kind)
      ? audience.map((held) => ({
          ...{ messageId: id, dossierId: dossier.id, today, ...held },
          onlyImpartial: kind === 'notice' && isOfCouncil(held.role),
        }))
      : [],
  );
  if (asked.length > 0)
    for (const { messageId, ...recipient } of await manager.query<OfMessage[]>(recipientsOfDossiers, [
      JSON.stringify(asked),
    ]))
      found.set(messageId, [...(found.get(messageId) ?? []), recipient]);
  for (const telling of tellings)
    if (!telling.message.dossier || byThemselves.includes(telling.message.kind))
      found.set(telling.message.id, await ofAnother(manager, telling));
  for (const { message, verdict } of tellings)
    if (verdict.byName !== null) {
      const known = found.get(message.id) ?? [];
      const named = await manager.query<Recipient[]>(recipientNamed, [verdict.byName]);
      found.set(message.id, [...known, ...named.filter(({ id }) => !known.some((one) => one.id === id))]);
    }
  return found;
}

function ofAnother(
  manager: EntityManager,
  { message, verdict: { audience } }: Addressed,
): Promise<Recipient[]> {
  const asked = [JSON.stringify(audience), message.today];
  if (message.kind === 'opinion') return manager.query(recipientNamed, [message.opinion.personId]);
  if (message.kind === 'council') return manager.query(recipientNamed, [message.council.personId]);
  if (message.kind === 'plan') return manager.query(recipientsOfPlace, [message.plan.placeId, ...asked]);
  if (message.kind === 'planStep')
    return manager.query(recipientsOfPlace, [message.planStep.placeId, ...asked]);
  if (message.kind === 'followUp')
    return manager.query(recipientsOfFollowUps, [
      ...[message.followUp.placeId, ...asked, message.followUp.callId, carriers],
    ]);
  if (message.kind === 'report') return manager.query(recipientsOfPlace, [message.report.placeId, ...asked]);
  if (message.kind === 'reportStep')
    return manager.query(recipientsOfPlace, [message.reportStep.placeId, ...asked]);
  if (message.kind === 'checkpoint') {
    const { placeId, session, panelId } = message.checkpoint;
    return manager.query(recipientsOfCheckpoint, [placeId, ...asked, session?.id ?? null, panelId]);
  }
  if (message.round) return manager.query(recipientsOfRound, [message.round.id, ...asked]);
  throw new Error('A message speaks of a dossier, of a round, of a plan or of a ledger');
}
