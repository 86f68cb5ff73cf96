import { rolesThatMay } from '../jurisdiction/permissions.js';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import type { ReportAction } from './report-facts.js';

/** Whom a step on a report is told, at its place. */
export interface ReportNotice {
  readonly template: 'reportReturned';
  readonly audience: readonly HeldRole[];
}

/** Sending back is told to whoever writes the report; other steps to nobody. Pure. */
export const noticeOfReportStep = (action: ReportAction, level: Level): ReportNotice | null =>
  action === 'return'
    ? {
        template: 'reportReturned',
        audience: rolesThatMay('report.write', level).map((role) => ({ role, level })),
      }
    : null;
