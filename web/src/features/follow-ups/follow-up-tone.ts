import type { PillTone } from '../../ui/pill.js';

const tones: Readonly<Record<string, PillTone>> = {
  open: 'info',
  done: 'good',
  proposed: 'soon',
  decided: 'good',
};

export const followUpTone = (state: string): PillTone => tones[state] ?? 'none';
