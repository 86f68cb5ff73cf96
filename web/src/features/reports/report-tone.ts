import type { PillTone } from '../../ui/pill.js';

const tones: Readonly<Record<string, PillTone>> = {
  draft: 'info',
  returned: 'soon',
  sent: 'calm',
  merged: 'good',
};

export const reportTone = (state: string): PillTone => tones[state] ?? 'none';
