import { rolesThatMay } from '../jurisdiction/permissions.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { ReportAction } from './report-facts.js';

/** Whom a step on a report is told, at its place or at the one above. */
export interface ReportNotice {
  readonly template: 'reportSent' | 'reportReturned';
  readonly audience: readonly HeldRole[];
}

/** Sending is told to whoever reviews above, sending back to whoever writes the report; other steps to nobody. Pure. */
export function noticeOfReportStep(
  action: ReportAction,
  level: Level,
  levelAbove: Level | null,
): ReportNotice | null {
  if (action === 'send' && levelAbove !== null)
    return { template: 'reportSent', audience: holding('report.review', levelAbove) };
  return action === 'return'
    ? { template: 'reportReturned', audience: holding('report.write', level) }
    : null;
}

const holding = (permission: 'report.review' | 'report.write', level: Level): readonly HeldRole[] =>
  rolesThatMay(permission, level).map((role) => ({ role, level }));
