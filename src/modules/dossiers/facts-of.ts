import { randomUUID } from 'node:crypto';
import { tallyWithAppeal } from '../../domain/appeal/with-appeal.js';
import type { Actor, DossierFacts } from '../../domain/dossier/dossier-facts.js';
import { getSheet } from '../../domain/rulebook/rulebook.js';
import { tally } from '../../domain/scoring/tally.js';
import type { StoredDossier } from './dossier.store.js';
import type { Law } from './laws.js';

/** What the procedure may look at: the stored facts, the law they are judged by, and who is asking. */
export function factsOf(stored: StoredDossier, law: Law, actor: Actor): DossierFacts {
  const { rulebook } = law;
  const criteriaSet = getSheet(rulebook, stored.criteriaSet);
  const { ballots, appealed, appeal } = stored;
  const counted = ballots && ballots.length > 0 ? tally(criteriaSet, rulebook.bands, ballots) : null;
  const withAppeal =
    appeal && appealed && appealed.first.length > 0 && appealed.anew.length > 0
      ? tallyWithAppeal(criteriaSet, rulebook.bands, { contested: appeal.criteria, ...appealed })
      : null;
  return {
    ...stored,
    ...law,
    newId: randomUUID(),
    actor,
    criteriaSet,
    tally: counted ?? withAppeal,
  };
}
