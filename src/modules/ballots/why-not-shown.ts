import type { PanelToScore } from './ballot.store.js';

export type ShowingRefusal = { readonly code: 'panel.still-open' } | { readonly code: 'panel.lapsed' };

/** Why nobody reads the sheets of a panel but each voter the own one; null: they were counted and shown. */
export const whyNotShown = ({ status }: PanelToScore): ShowingRefusal | null => {
  if (status === 'closed') return null;
  return { code: status === 'open' ? 'panel.still-open' : 'panel.lapsed' };
};
