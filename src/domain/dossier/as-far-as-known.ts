import { mayAt } from '../jurisdiction/permissions.js';
import type { Level } from '../jurisdiction/role.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';
import { leadsOn } from './sitting.rules.js';

/** Who is in doubt of a conflict is told to whoever leads or audits the council, and to oneself; others hear that somebody is. */
export function asFarAsKnown(
  refusals: readonly DossierRefusal[],
  facts: DossierFacts,
  at: Level,
): readonly DossierRefusal[] {
  if (refusals.every(({ code }) => code !== 'conflict.in-doubt')) return refusals;
  const { actor } = facts;
  const knowsAll = actor.isSystem || mayAt(actor.roles, 'conflict.readAll', at) || leadsOn(facts, at);
  if (knowsAll) return refusals;
  return refusals.map((refusal) =>
    refusal.code === 'conflict.in-doubt'
      ? { ...refusal, waitingFor: refusal.waitingFor.filter((personId) => personId === actor.personId) }
      : refusal,
  );
}
