import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import { scopeOf } from '../people/index.js';
import type { AskedOpinions, BallotStore, PanelToScore } from './ballot.store.js';
import type { ExplanationRefusal } from './explain-result.js';
import { mayReadBallots } from './may-read-ballots.js';
import { whyNotShown } from './why-not-shown.js';
import type { PaperWish } from './write-papers.js';

export type OpinionMinutesRefusal =
  | ExplanationRefusal
  /** Its council sat: the minutes are those of the session. */
  | { readonly code: 'panel.without-opinions' };

export interface ClosedOpinions {
  readonly panel: PanelToScore;
  readonly asked: AskedOpinions;
}

/** What was asked in writing and has ended, for whoever may read the ballots. */
export async function closedOpinions(
  store: BallotStore,
  { dossierId, panelId, person }: PaperWish,
): Promise<Outcome<ClosedOpinions, OpinionMinutesRefusal>> {
  const panel = await store.findPanel(dossierId, panelId, person.id, scopeOf(person));
  if (!panel || !mayReadBallots(person, panel)) return refuse({ code: 'panel.not-found' });
  const unseen = whyNotShown(panel);
  if (unseen) return refuse(unseen);
  const asked = await store.findOpinions(panelId);
  return asked ? accept({ panel, asked }) : refuse({ code: 'panel.without-opinions' });
}
