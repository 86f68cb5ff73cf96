import { availableActions, decide } from '../../src/domain/dossier/decide.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier-action.js';
import type { DossierRefusal } from '../../src/domain/dossier/dossier.refusals.js';
import { factsAfter } from '../../src/domain/dossier/facts-after.js';
import { accept, type Outcome } from '../../src/domain/shared/outcome.js';
import type { StepToRecord, StoredDossier } from '../../src/modules/dossiers/dossier.store.js';
import { factsOf } from '../../src/modules/dossiers/facts-of.js';
import { rolesOver, type SignedInPerson } from '../../src/modules/people/index.js';
import { aRulebook } from './a-rulebook.js';
import { theWorkingDays } from '../../scripts/world/the-working-days.js';

const rulebook = aRulebook();

/** The decision of a person's action on whatever a store has loaded, without a use case around it. */
export const deciding =
  (event: DossierEvent, person: SignedInPerson) =>
  (stored: StoredDossier): Outcome<StepToRecord, DossierRefusal> => {
    const facts = factsOf(
      stored,
      { rulebook, calendar: theWorkingDays, clockCalendars: [] },
      { personId: person.id, roles: rolesOver(person, stored) },
    );
    const decided = decide(stored, facts, event);
    if (!decided.ok) return decided;
    const next = { ...stored, state: decided.value.state };
    return accept({
      action: event.type,
      takenBy: person.id,
      reason: 'reason' in event.input ? (event.input.reason ?? null) : null,
      details: event.type === 'reenter' ? { roundId: event.input.round.id } : event.input,
      decision: decided.value,
      availableActions: availableActions(next, factsAfter(facts, event, decided.value)),
    });
  };
