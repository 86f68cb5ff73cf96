export const followUpKinds = ['growthSupport', 'tradePromotion', 'recheck'] as const;
/** What is asked for a rated product: support to grow (Tuần Giáo 08/2021), trade promotion or a re-check (Ngọc Hồi 11/2021). */
export type FollowUpKind = (typeof followUpKinds)[number];

export const entryKinds = ['fair', 'marketLink', 'publicity', 'support'] as const;
/** What was done: a fair, buyers brought together with the owner, publicity, support of the production. */
export type EntryKind = (typeof entryKinds)[number];

export const recheckOutcomes = ['confirm', 'downgrade', 'revoke'] as const;
/** What an inspector may propose of a certificate. */
export type RecheckOutcome = (typeof recheckOutcomes)[number];
