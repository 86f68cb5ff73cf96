import type { useWords } from './words.js';

/** Why a scoring was broken off, or that this reader is not told. */
export const whyBrokenOff = (t: ReturnType<typeof useWords>['t'], reason: string | null): string =>
  reason === null ? t('reason.hidden') : t('agenda.brokenOffFor', { reason });
