import { randomUUID } from 'node:crypto';
import type { Actor, DossierFacts } from '../../domain/dossier/dossier-facts.js';
import { getSheet, type Rulebook } from '../../domain/rulebook/rulebook.js';
import { tally } from '../../domain/scoring/tally.js';
import type { StoredDossier } from './dossier.store.js';

/** What the procedure may look at: the stored facts, the decision they are judged under, and who is asking. */
export function factsOf(stored: StoredDossier, rulebook: Rulebook, actor: Actor): DossierFacts {
  const criteriaSet = getSheet(rulebook, stored.criteriaSet);
  const { ballots } = stored;
  return {
    ...stored,
    newId: randomUUID(),
    actor,
    rulebook,
    criteriaSet,
    tally: ballots && ballots.length > 0 ? tally(criteriaSet, rulebook.bands, ballots) : null,
  };
}
