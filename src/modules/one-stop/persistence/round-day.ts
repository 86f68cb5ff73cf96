import { instant } from '../../../platform/database/index.js';

/**
 * The day of the round that bound a dossier after its step `s`, as it was moved last before an instant; null where it was not. Of its
 * round's record, so that a paper tells the same for ever.
 */
export const roundDayMoved = (before: string) =>
  `(SELECT (c.after -> s.deadline)::jsonb || jsonb_build_object('at', ${instant('c.changed_at')}) FROM round_change c WHERE c.round_id = s.round_id AND c.changed_at > s.taken_at AND c.changed_at < ${before}
     AND c.after -> s.deadline IS NOT NULL ORDER BY c.version DESC LIMIT 1)`;
