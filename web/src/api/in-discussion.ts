import type { DossierView } from './types.js';

/** Whether sheets are scored again after a discussion. */
export const inDiscussion = ({ panels }: DossierView): boolean =>
  panels.some(({ status, turn }) => status === 'open' && turn > 1);
