import type { EntityManager } from 'typeorm';
import { isOfCouncil, levels, type HeldRole } from '../../../domain/jurisdiction/role.js';
import { whoHearsInstead, whoHearsInsteadOfOwners } from '../../../domain/jurisdiction/superiors.js';
import { runNamed } from '../../../platform/database/index.js';
import type { Recipient } from '../recipient.js';
import type { Telling } from './recipients-of.js';
import { findUnheldOffices, keepUnheldOffices, type UnheldOffice } from './unheld.statements.js';

const inTurn = (level: string, heard: readonly HeldRole[]) =>
  heard.map(({ role, level: at }, index) => ({ level, rank: index + 1, role, at }));
const turns = JSON.stringify([
  ...levels.flatMap((level) => inTurn(level, whoHearsInstead(level))),
  ...inTurn('owner', whoHearsInsteadOfOwners),
]);

/**
 * Who is told in the place of offices in which nobody sits, and of owners without an account, beside whoever is told anyhow;
 * both are kept on record.
 */
export async function toldInstead(
  manager: EntityManager,
  tellings: readonly Telling[],
  recipients: ReadonlyMap<string, readonly Recipient[]>,
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const asked = tellings.flatMap(askedOf);
  if (asked.length === 0) return new Map();
  const unheld = await runNamed(manager, findUnheldOffices, [JSON.stringify(asked), turns]);
  if (unheld.length === 0) return new Map();
  await runNamed(manager, keepUnheldOffices, [JSON.stringify(recordOf(unheld, tellings))]);
  const instead = new Map<string, Recipient[]>();
  for (const { messageId, placeName, producerName, instead: recipient } of unheld) {
    if (!recipient || recipients.get(messageId)?.some(({ id }) => id === recipient.id)) continue;
    const told = instead.get(messageId) ?? [];
    const known = told.find(({ id }) => id === recipient.id);
    const addressee = producerName ?? placeName;
    const offices = known?.insteadOf ? `${known.insteadOf}, ${addressee}` : addressee;
    const others = told.filter(({ id }) => id !== recipient.id);
    instead.set(messageId, [...others, { ...recipient, insteadOf: offices }]);
  }
  return instead;
}

const isAnOffice = ({ role }: HeldRole) =>
  !isOfCouncil(role) && !['producer', 'auditor', 'administrator'].includes(role);
const isAnOwner = ({ role }: HeldRole) => role === 'producer';

/** What is asked of offices and, of one dossier, of its owner: none of what goes to somebody by name. */
function askedOf({ message, verdict: { audience } }: Telling) {
  const { id: messageId, today, dossier, round } = message;
  const nothing = { dossierId: null, placeId: null, roundId: null };
  const of = (
    target:
      { readonly dossierId: string } | { readonly placeId: string } | { readonly roundId: string | null },
  ) =>
    audience
      .filter((held) => isAnOffice(held) || ('dossierId' in target && isAnOwner(held)))
      .map((held) => ({ ...nothing, ...target, ...held, messageId, today }));
  switch (message.kind) {
    case 'opinion':
    case 'council':
    case 'checkpoint':
      return [];
    case 'plan':
      return of({ placeId: message.plan.placeId });
    case 'planStep':
      return of({ placeId: message.planStep.placeId });
    case 'report':
      return of({ placeId: message.report.placeId });
    case 'reportStep':
      return of({ placeId: message.reportStep.placeId });
    case 'followUp':
      return of(dossier ? { dossierId: dossier.id } : { placeId: message.followUp.placeId });
    case 'notice':
    case 'reminder':
    case 'clock':
    case 'certificate':
      return of(dossier ? { dossierId: dossier.id } : { roundId: round?.id ?? null });
  }
}

function recordOf(unheld: readonly UnheldOffice[], tellings: readonly Telling[]) {
  const facts = new Map(tellings.map(({ message, verdict }) => [message.id, verdict.facts]));
  const offices = new Map(
    unheld.map(({ instead, ...office }) => [
      `${office.messageId} ${office.placeId} ${office.producerId}`,
      { ...office, toldAbove: instead !== null, facts: facts.get(office.messageId) },
    ]),
  );
  return [...offices.values()];
}
