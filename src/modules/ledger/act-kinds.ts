/** What was only read: the application itself records it. */
export const dossierReadKinds = [
  'dossier.read',
  'assessment.read',
  'evidence.read',
  'ballots.read',
  'explanation.read',
  'advice.read',
  'appeals.read',
  'appeal.read',
  'schedule.read',
  'reminders.read',
  'deliveries.read',
] as const;
export type DossierReadKind = (typeof dossierReadKinds)[number];
/** Of a council's session. */
export const sessionReadKinds = [
  'minutes.read',
  'summary.read',
  'annexes.read',
  'annex.read',
  'hints.read',
] as const;
export type SessionReadKind = (typeof sessionReadKinds)[number];

/** Of a report: as a paper, as a spreadsheet. */
export const reportReadKinds = ['report.printed', 'report.exported'] as const;
export type ReportReadKind = (typeof reportReadKinds)[number];

/** Every kind of act. Those that are no reads are written by the triggers of the tables, a signing and an export beside them. */
export const actKinds = [
  ...['dossier.step', 'evidence.attached', 'evidence.removed', 'recognition.recorded'],
  ...[
    'panel.opened',
    'ballot.cast',
    'panel.closed',
    'panel.lapsed',
    'panel.sealed',
    'panel.reopened',
    'conflict.stated',
  ],
  ...['appeal.filed', 'appeal.admitted', 'appeal.refused', 'appeal.withdrawn'],
  ...['appeal.ballot-cast', 'appeal.decided'],
  ...['council.set-up', 'council.seated', 'council.changed', 'charter.issued', 'session.step'],
  ...['council.team-appointed', 'advice.handed-in'],
  ...['calendar.changed', 'deadline.reissued'],
  ...['round.opened', 'round.changed', 'local-rules.settled', 'local-rules.withdrawn'],
  ...['plan.called', 'plan.call-moved', 'plan.step', 'plan.import-read', 'batch.asked', 'batch.ended'],
  ...['letter.drafted', 'letter.issued', 'letter.discarded'],
  'schedule.changed',
  ...['follow-up.called', 'follow-up.call-moved', 'follow-up.step'],
  ...['report.scheduled', 'report.schedule-ended', 'report.step'],
  ...['person.added', 'person.changed', 'assignment.given', 'assignment.changed', 'place.added'],
  'place.superior-named',
  ...['producer.added', 'producer.changed', 'producer.person-given', 'product.added'],
  ...['ledger.signed', 'ledger.exported'],
  ...['minutes.kept', 'annex.written'],
  ...dossierReadKinds,
  ...sessionReadKinds,
  ...reportReadKinds,
] as const;
