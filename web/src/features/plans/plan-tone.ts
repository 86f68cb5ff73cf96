import type { PillTone } from '../../ui/pill.js';

const tones: Readonly<Record<string, PillTone>> = {
  draft: 'info',
  returned: 'soon',
  submitted: 'calm',
  merged: 'good',
  approved: 'good',
};

export const planTone = (state: string): PillTone => tones[state] ?? 'none';
