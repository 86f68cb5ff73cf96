import { Injectable } from '@nestjs/common';
import { notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import { refuse } from '../../domain/shared/outcome.js';
import { rolesOver, type Writer } from '../people/index.js';
import { BallotStore } from './ballot.store.js';
import { closedOpinions } from './closed-opinions.js';
import { OpinionAnnexStore, type CorrectionText } from './opinion-annex.store.js';
import type { PaperWish } from './write-papers.js';

export interface OpinionCorrection extends PaperWish, CorrectionText {
  readonly write: Writer['write'];
}

/** The council's desk corrects the minutes of opinions by an annex, as those of a session; they themselves stay as they were. */
@Injectable()
export class CorrectOpinions {
  constructor(
    private readonly store: BallotStore,
    private readonly annexes: OpinionAnnexStore,
  ) {}

  async execute({ what, reason, write, ...wish }: OpinionCorrection) {
    const found = await closedOpinions(this.store, wish);
    if (!found.ok) return found;
    const { panel } = found.value;
    if (!mayAt(rolesOver(wish.person, panel), 'councilSession.manage', panel.level))
      return refuse(notPermitted('councilSession.manage', panel.level));
    return this.annexes.add(panel.panelId, { what, reason }, { personId: wish.person.id, write });
  }
}
