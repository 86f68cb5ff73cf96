import type { LetterRow } from '../../api/types.js';
import type { PillTone } from '../../ui/pill.js';

const tones: Readonly<Record<LetterRow['status'], PillTone>> = {
  draft: 'info',
  issued: 'good',
  discarded: 'none',
};

export const letterTone = (status: LetterRow['status']): PillTone => tones[status];
