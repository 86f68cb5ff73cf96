/** What people are told of beside dossiers, as the API names its lists. */
export const otherSubjectKinds = [
  ...(['rounds', 'plan-calls', 'plans', 'reports', 'report-schedules'] as const),
  ...(['follow-up-calls', 'follow-ups'] as const),
] as const;
export type OtherSubjectKind = (typeof otherSubjectKinds)[number];
export type SubjectKind = 'dossiers' | OtherSubjectKind;

/** Something that people are told of. */
export interface DeliverySubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** The code for a subject that is not there, or is nobody's business here. */
export const notFoundCodes = {
  dossiers: 'dossier.not-found',
  rounds: 'round.not-found',
  'plan-calls': 'plan-call.not-found',
  plans: 'plan.not-found',
  reports: 'report.not-found',
  'report-schedules': 'report-schedule.not-found',
  'follow-up-calls': 'follow-up-call.not-found',
  'follow-ups': 'follow-up.not-found',
} as const satisfies Readonly<Record<SubjectKind, string>>;
