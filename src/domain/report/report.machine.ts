import { setup } from 'xstate';
import type { Level } from '../jurisdiction/role.js';
import type { ReportAction, ReportEvent, ReportFacts } from './report-facts.js';
import {
  nothingWaitsBelow,
  theReasonsAreGiven,
  theReportAboveIsBeingWritten,
  type ReportRule,
} from './report.rules.js';

/** What an edge of a report asks, of whom, and at which levels there is such an edge at all. */
export interface ReportEdge {
  /** `report.review` is held at the place above, `report.write` at the report's own. */
  readonly permission: 'report.write' | 'report.review';
  readonly levels: readonly Level[];
  readonly rules: readonly ReportRule[];
}

const report = setup({
  types: { context: {} as ReportFacts, input: {} as ReportFacts, events: {} as ReportEvent },
  guards: {
    satisfies: ({ context, event }, { rules, levels }: ReportEdge) =>
      levels.includes(context.level) && rules.every((rule) => rule(context, event).length === 0),
  },
});

const everywhere: readonly Level[] = ['commune', 'district', 'province'];
const belowProvince: readonly Level[] = ['commune', 'district'];

const edge = (_action: ReportAction, to: string | null, terms: Partial<ReportEdge> = {}) => ({
  ...(to === null ? {} : { target: to }),
  guard: {
    type: 'satisfies' as const,
    params: { permission: 'report.write' as const, levels: everywhere, rules: [], ...terms },
  },
});
const above = { permission: 'report.review', levels: belowProvince } as const;

const writing = {
  write: edge('write', null),
  send: edge('send', 'sent', { rules: [nothingWaitsBelow] }),
};

/** A place's report of a period: written, sent with its numbers frozen, returned or merged into the report above. */
export const reportMachine = report.createMachine({
  id: 'report',
  version: '1',
  context: ({ input }) => input,
  initial: 'draft',
  states: {
    draft: { on: writing },
    returned: { on: writing },
    sent: {
      on: {
        return: edge('return', 'returned', { ...above, rules: [theReasonsAreGiven] }),
        merge: edge('merge', 'merged', { ...above, rules: [theReportAboveIsBeingWritten] }),
      },
    },
    merged: {
      on: {
        return: edge('return', 'returned', {
          ...above,
          rules: [theReportAboveIsBeingWritten, theReasonsAreGiven],
        }),
      },
    },
  },
});
