/** What the people of a council are told, each once: of what it is, of its sessions, and of what concerns one of them alone. */
export const councilNotices = [
  'councilSeated',
  'advisersAppointed',
  'charterIssued',
  'sessionCalled',
  'documentsDelivered',
  'sessionCancelled',
  'conflictRuled',
  'conflictDoubted',
  'appealToScore',
  'appealReleased',
] as const;
export type CouncilNotice = (typeof councilNotices)[number];
