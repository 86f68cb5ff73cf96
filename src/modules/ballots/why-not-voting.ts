import { whyNotImpartial, type ConflictRefusal } from '../../domain/council/conflict.js';
import type { PanelToScore } from './ballot.store.js';

type SeatRefusal =
  { readonly code: 'panel.not-found' } | { readonly code: 'panel.not-seated' } | ConflictRefusal;
export type VotingRefusal =
  | SeatRefusal
  | { readonly code: 'panel.closed' }
  | { readonly code: 'opinions.over' }
  | { readonly code: 'ballot.already-cast' };

/** Why somebody has no seat here, or may not sit in it; null: nothing is against it. Missing and foreign panels look the same. */
export function whyNotSeated(panel: PanelToScore | null, personId: string): SeatRefusal | null {
  if (!panel) return { code: 'panel.not-found' };
  if (!panel.isSeated) return { code: 'panel.not-seated' };
  return whyNotImpartial(personId, { [personId]: panel.word ?? undefined })[0] ?? null;
}

/** Why somebody has no ballot to fill in here; null: there is one. */
export function whyNotVoting(panel: PanelToScore | null, personId: string): VotingRefusal | null {
  const unseated = whyNotSeated(panel, personId);
  if (unseated) return unseated;
  if (panel?.status !== 'open') return { code: 'panel.closed' };
  if (panel.hasCast) return { code: 'ballot.already-cast' };
  return panel.isPastDue ? { code: 'opinions.over' } : null;
}
