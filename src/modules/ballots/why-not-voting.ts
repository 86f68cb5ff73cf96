import type { PanelToScore } from './ballot.store.js';

export type VotingRefusal =
  | { readonly code: 'panel.not-found' }
  | { readonly code: 'panel.not-seated' }
  | { readonly code: 'panel.closed' }
  | { readonly code: 'ballot.already-cast' };

/** Why somebody has no ballot to fill in here; null: there is one. Missing and foreign panels look the same. */
export function whyNotVoting(panel: PanelToScore | null): VotingRefusal | null {
  if (!panel) return { code: 'panel.not-found' };
  if (!panel.isSeated) return { code: 'panel.not-seated' };
  if (panel.status === 'closed') return { code: 'panel.closed' };
  return panel.hasCast ? { code: 'ballot.already-cast' } : null;
}
