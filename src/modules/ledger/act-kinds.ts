/** What was only read, or taken out: the application itself records it. */
export const readKinds = [
  'dossier.read',
  'assessment.read',
  'evidence.read',
  'ballots.read',
  'explanation.read',
  'advice.read',
  'conflicts.read',
  'appeals.read',
  'appeal.read',
  'schedule.read',
  'reminders.read',
  'deliveries.read',
  'follow-up.read',
  // Of a council's session.
  ...(['minutes.read', 'summary.read', 'annexes.read', 'annex.read', 'hints.read'] as const),
  // Of a place.
  ...(['dossier-log.printed', 'schedules.printed', 'simulation.read', 'ledger.exported'] as const),
  // As a paper, as a spreadsheet, as what long work has made.
  ...(['report.printed', 'report.exported', 'letter.printed', 'batch.exported'] as const),
  // Who was told of a round, plan, report or task.
  'subject-deliveries.read',
] as const;
export type ReadKind = (typeof readKinds)[number];

/** Every kind of act. Those that are no reads are written by the triggers of the tables, a signing beside them. */
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
  ...['appeal.filed', 'appeal.admitted', 'appeal.member-released', 'appeal.refused', 'appeal.withdrawn'],
  ...['appeal.ballot-cast', 'appeal.decided'],
  ...['council.set-up', 'council.seated', 'council.changed', 'charter.issued', 'session.step'],
  ...['council.team-appointed', 'advice.handed-in', 'assessment.handed-in'],
  ...['calendar.changed', 'deadline.reissued'],
  ...['round.opened', 'round.changed', 'local-rules.settled', 'local-rules.withdrawn'],
  ...['plan.called', 'plan.call-moved', 'plan.step', 'plan.import-read', 'batch.asked', 'batch.ended'],
  ...['letter.drafted', 'letter.issued', 'letter.discarded'],
  'schedule.changed',
  ...['follow-up.called', 'follow-up.call-moved', 'follow-up.step'],
  ...['report.scheduled', 'report.schedule-ended', 'report.step'],
  ...['person.added', 'person.changed', 'assignment.given', 'assignment.changed', 'place.added'],
  ...['place.ended', 'place.superior-named'],
  ...[
    'producer.added',
    'producer.changed',
    'producer.person-given',
    'producer.person-taken-back',
    'product.added',
  ],
  'ledger.signed',
  ...['minutes.kept', 'annex.written'],
  ...readKinds,
] as const;
