import { Injectable } from '@nestjs/common';
import { evaluateBallot } from '../../domain/scoring/evaluate-ballot.js';
import { refusalsOfRescoring } from '../../domain/scoring/rescoring.js';
import type { BallotSheet } from '../../domain/scoring/ballot.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { WriteKey } from '../../platform/requests/index.js';
import { OpinionBell } from '../opinions/index.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { BallotStore, type PanelToScore } from './ballot.store.js';
import { whyNotVoting } from './why-not-voting.js';

export interface BallotWish {
  readonly dossierId: string;
  readonly panelId: string;
  /** The dossier as the member read it: a ballot on another version would judge something unseen. */
  readonly version: number;
  readonly sheet: BallotSheet;
  readonly person: SignedInPerson;
  readonly write: WriteKey;
}

/** A seated member casts one ballot; the server adds up the points. Never touches the dossier's version. */
@Injectable()
export class CastBallot {
  constructor(
    private readonly store: BallotStore,
    private readonly rulebooks: Rulebooks,
    private readonly bell: OpinionBell,
  ) {}

  async execute({ dossierId, panelId, version, sheet, person, write }: BallotWish) {
    const panel = await this.store.findPanel(dossierId, panelId, person.id, scopeOf(person));
    const refusal = whyNot(panel, version, person.id);
    // Asked again: what was refused now may have been cast by this very wish, whose receipt is the answer.
    if (!panel || refusal)
      return (await this.store.findKept(person.id, write)) ?? refuse(refusal ?? notFound);
    const evaluated = evaluateBallot(this.rulebooks.getSet(panel.rulebook, panel.criteriaSet), sheet);
    if (!evaluated.ok) return evaluated;
    const [first, ...rest] = await this.refusalsOfTurn(panel, person.id, sheet);
    if (first) return refuse(first, ...rest);
    const cast = { panelId, personId: person.id, sheet, evaluated: evaluated.value };
    const outcome = await this.store.cast(cast, write);
    if (outcome.ok && panel.opinionsDueOn !== null)
      this.bell.ring({ dossierId, panelId, personId: person.id });
    return outcome;
  }

  /** After the discussion only what was contested is scored again, each change with its reason. */
  private async refusalsOfTurn(
    { panelId, turn, contested }: PanelToScore,
    personId: string,
    sheet: BallotSheet,
  ) {
    const before = turn > 1 ? await this.store.findBefore(panelId, personId) : null;
    return before ? refusalsOfRescoring({ before, contested }, sheet) : [];
  }
}

function whyNot(panel: PanelToScore | null, version: number, personId: string) {
  const refusal = whyNotVoting(panel, personId);
  if (refusal || !panel) return refusal;
  return panel.dossierVersion === version
    ? null
    : ({ code: 'version.stale', current: panel.dossierVersion } as const);
}

const notFound = { code: 'panel.not-found' } as const;
