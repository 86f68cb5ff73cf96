import { rolesThatMay } from '../jurisdiction/permissions.js';
import { flatProcedure } from '../shared/flat-procedure.js';
import type { ReportEvent, ReportFacts } from './report-facts.js';
import { reportMachine, type ReportEdge } from './report.machine.js';
import type { ReportRefusal } from './report.refusals.js';

function whyNotPermitted(
  { permission }: ReportEdge,
  { actor, level, levelAbove }: ReportFacts,
): readonly ReportRefusal[] {
  const isAbove = permission === 'report.review';
  const at = isAbove ? levelAbove : level;
  const held = isAbove ? actor.above : actor.own;
  const roles = at === null ? [] : rolesThatMay(permission, at);
  return held.some((each) => each.level === at && roles.includes(each.role))
    ? []
    : [{ code: 'person.not-permitted', roles }];
}

/** Actions on a report; only what there is at its level. */
export const { decide: decideReport, offered: offeredReportActions } = flatProcedure<
  ReportFacts,
  ReportEvent,
  ReportEdge,
  ReportRefusal
>({
  machine: reportMachine,
  isThere: ({ levels }, { level }) => levels.includes(level),
  whyNotPermitted,
  whyNot: ({ rules }, facts, event) => rules.flatMap((rule) => rule(facts, event)),
  unavailable: (asked) => ({ code: 'report.action-not-available', ...asked }),
  unknown: (found) => ({ code: 'report.machine-unknown', ...found }),
});
