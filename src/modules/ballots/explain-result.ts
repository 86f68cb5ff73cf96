import { Injectable } from '@nestjs/common';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { evaluateBallot } from '../../domain/scoring/evaluate-ballot.js';
import { explainPanel } from '../../domain/scoring/explanation/explain-panel.js';
import type { Explanation } from '../../domain/scoring/explanation/explanation.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { BallotStore, type CastBallot, type PanelToScore } from './ballot.store.js';

export type ExplanationRefusal = { readonly code: 'panel.not-found' } | { readonly code: 'panel.still-open' };

/**
 * Why a closed panel came to its star, down to the last option. Whoever may read its ballots sees each member's marks,
 * everybody else who sees the dossier their sums. Computed from the ballots each time: it cannot differ from them.
 */
@Injectable()
export class ExplainResult {
  constructor(
    private readonly store: BallotStore,
    private readonly rulebooks: Rulebooks,
  ) {}

  async execute(
    dossierId: string,
    panelId: string,
    person: SignedInPerson,
  ): Promise<Outcome<Explanation, ExplanationRefusal>> {
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    if (!panel) return refuse({ code: 'panel.not-found' });
    if (panel.status === 'open') return refuse({ code: 'panel.still-open' });
    const [ballots, cited] = await Promise.all([
      this.store.listClosed(panelId),
      this.store.findCitations(dossierId),
    ]);
    return accept(this.explain(panel, ballots, cited, mayReadBallots(person, panel)));
  }

  private explain(
    { rulebook: id, criteriaSet }: PanelToScore,
    ballots: readonly CastBallot[],
    cited: Readonly<Record<string, readonly string[]>>,
    showsMembers: boolean,
  ): Explanation {
    const set = this.rulebooks.getSet(id, criteriaSet);
    const explained = ballots.map((ballot) => {
      const evaluated = evaluateBallot(set, ballot);
      if (!evaluated.ok) throw new Error(`A counted ballot does not fit its sheet ${id}/${criteriaSet}`);
      return { member: ballot.fullName, sheet: ballot, evaluated: evaluated.value, evidence: {} };
    });
    const { bands } = this.rulebooks.get(id);
    return explainPanel({ set, bands, ballots: explained, cited, show: showsMembers ? 'members' : 'sums' });
  }
}

const mayReadBallots = (person: SignedInPerson, panel: PanelToScore) =>
  mayAt(rolesOver(person, panel), 'ballot.readClosed', panel.level);
