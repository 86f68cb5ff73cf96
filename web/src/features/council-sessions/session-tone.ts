import type { PillTone } from '../../ui/pill.js';

const tones: Readonly<Record<string, PillTone>> = {
  planned: 'info',
  delivered: 'info',
  open: 'soon',
  sealed: 'good',
};

/** The colour of a session's state. */
export const sessionTone = (state: string): PillTone => tones[state] ?? 'none';
