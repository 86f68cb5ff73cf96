import type { AvailableAction } from './types.js';

/** Whether a scoring that can still be closed would be broken off: no door worth showing. */
export const isIdleBreakOff = ({ refusals }: Pick<AvailableAction, 'refusals'>): boolean =>
  refusals.some(({ code }) => code === 'panel.may-still-close');
