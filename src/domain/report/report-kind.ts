/** How often, or of what, a place reports: Lai Châu 05/2020 asks monthly, Tam Đường 2021 quarterly. */
export const reportKinds = ['monthly', 'quarterly', 'yearly', 'round'] as const;
export type ReportKind = (typeof reportKinds)[number];
