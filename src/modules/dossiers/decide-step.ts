import { availableActions, decide, type Decision } from '../../domain/dossier/decide.js';
import { lastDayToAppeal } from '../../domain/dossier/appeal.rules.js';
import { isOfAnOffice } from '../../domain/dossier/clocks.js';
import type { DossierEvent } from '../../domain/dossier/dossier-action.js';
import type { Actor, DossierFacts } from '../../domain/dossier/dossier-facts.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.refusals.js';
import { factsAfter } from '../../domain/dossier/facts-after.js';
import { accept, type Outcome } from '../../domain/shared/outcome.js';
import type { StepToRecord, StoredDossier } from './dossier.store.js';
import { factsOf } from './facts-of.js';
import type { Law } from './laws.js';

/**
 * The last days of lawful times that the step sets, or that it speaks of: an apology of the one that is over, a receipt of
 * the one that runs for the office. Of a day that cannot be told yet, the year without a list. Left out where there are none.
 */
function clocksTold({ clocks: before }: DossierFacts, event: DossierEvent, { columns }: Decision) {
  const told = columns.clocks.filter((clock) => {
    const { kind, dueOn, missingYear } = clock;
    if (dueOn === null && missingYear === null) return false;
    const known = before.find((each) => each.kind === kind);
    return (
      known?.dueOn !== dueOn ||
      known.missingYear !== missingYear ||
      (event.type === 'apologise' && event.input.clock === kind) ||
      (event.type === 'receive' && isOfAnOffice(clock))
    );
  });
  const clocks = told.map(({ kind, dueOn, missingYear }) => ({
    ...{ kind, dueOn },
    ...(dueOn === null ? { missingYear } : {}),
  }));
  return clocks.length === 0 ? {} : { clocks };
}

/** Until when the owner may appeal, where the step lets a result stand: it is told with the result. */
function appealTold(after: DossierFacts, { effects }: Decision) {
  const stands = effects.some((effect) =>
    effect.type === 'closePanel' ? effect.sealed : effect.type === 'sealPanel',
  );
  const appealUntil = stands ? lastDayToAppeal(after) : null;
  return appealUntil === null ? {} : { appealUntil };
}

/** What the store has to record when this actor takes this action on the dossier as loaded, or every refusal. Pure. */
export function decideStep(
  stored: StoredDossier,
  law: Law,
  actor: Actor,
  event: DossierEvent,
): Outcome<StepToRecord, DossierRefusal> {
  const facts = factsOf(stored, law, actor);
  const decided = decide(stored, facts, event);
  if (!decided.ok) return decided;
  const next = { ...stored, state: decided.value.state };
  const after = factsAfter(facts, event, decided.value);
  return accept({
    action: event.type,
    takenBy: actor.isSystem ? null : actor.personId,
    reason: 'reason' in event.input ? (event.input.reason ?? null) : null,
    details: {
      ...(event.type === 'reenter' ? { roundId: event.input.round.id } : event.input),
      ...clocksTold(facts, event, decided.value),
      ...appealTold(after, decided.value),
    },
    decision: decided.value,
    availableActions: availableActions(next, after),
  });
}
