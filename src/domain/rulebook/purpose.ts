export const purposes = ['first', 'upgrade', 're-evaluation'] as const;
/** Why a product is evaluated: for the first time, to earn a better star, or to keep the one it has. */
export type Purpose = (typeof purposes)[number];
