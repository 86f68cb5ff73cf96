import type { DossierEvent } from './dossier-action.js';
import type { Decision } from './decide.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DossierEffect } from './dossier-rule.js';

/** The facts as they stand once a decision is recorded, so that an answer can tell what may be done next. */
export function factsAfter(facts: DossierFacts, event: DossierEvent, decision: Decision): DossierFacts {
  const moved: DossierFacts = {
    ...facts,
    ...decision.columns,
    tally: null,
    ...(event.type === 'reenter' ? { round: event.input.round, lastResult: null, scoringsHeld: 0 } : {}),
  };
  return decision.effects.reduce(withEffect, moved);
}

function withEffect(facts: DossierFacts, effect: DossierEffect): DossierFacts {
  switch (effect.type) {
    case 'openPanel': {
      const { id, level, scoringRound, seats } = effect;
      return {
        ...facts,
        openPanel: { id, level, scoringRound, seats: seats.map(({ personId }) => personId), cast: [] },
        scoringsHeld: scoringRound,
      };
    }
    case 'closePanel': {
      const { points, ballots, star } = effect.result;
      return { ...facts, openPanel: null, lastResult: { points, ballots, star, closedOn: facts.today } };
    }
    case 'attachEvidence':
      return {
        ...facts,
        evidence: [...facts.evidence, { id: effect.evidence.id, kind: effect.evidence.kind }],
      };
    case 'removeEvidence':
      return { ...facts, evidence: facts.evidence.filter(({ id }) => id !== effect.evidenceId) };
    case 'notify':
    case 'recognise':
      return facts;
  }
}
