import type { PanelToScore } from './ballot.store.js';

type SeatRefusal = { readonly code: 'panel.not-found' } | { readonly code: 'panel.not-seated' };
export type VotingRefusal =
  SeatRefusal | { readonly code: 'panel.closed' } | { readonly code: 'ballot.already-cast' };

/** Why somebody has no seat here; null: there is one. Missing and foreign panels look the same. */
export function whyNotSeated(panel: PanelToScore | null): SeatRefusal | null {
  if (!panel) return { code: 'panel.not-found' };
  return panel.isSeated ? null : { code: 'panel.not-seated' };
}

/** Why somebody has no ballot to fill in here; null: there is one. */
export function whyNotVoting(panel: PanelToScore | null): VotingRefusal | null {
  const unseated = whyNotSeated(panel);
  if (unseated) return unseated;
  if (panel?.status === 'closed') return { code: 'panel.closed' };
  return panel?.hasCast ? { code: 'ballot.already-cast' } : null;
}
