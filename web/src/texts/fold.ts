/** Text without accents and case, to search the way people type on a phone. */
export const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Whether the label of a choice holds what was typed. */
export const labelMatches = (typed: string, option?: { label?: unknown }) =>
  fold(String(option?.label ?? '')).includes(fold(typed));
