import { describe, expect, it } from '@jest/globals';
import type { HeldRole, Level } from '../jurisdiction/role.js';
import { decideReport, offeredReportActions } from './decide-report.js';
import type { ReportAction, ReportEvent, ReportFacts, ReportInputs } from './report-facts.js';
import { reportMachine } from './report.machine.js';

const office = (level: Level): HeldRole => ({ role: 'coordinationOffice', level });
const officer: HeldRole = { role: 'communeOfficer', level: 'commune' };
const facts = (changes: Partial<ReportFacts> = {}): ReportFacts => ({
  level: 'commune',
  levelAbove: 'district',
  actor: { own: [officer], above: [office('district')] },
  reportAbove: { id: 'above', state: 'draft' },
  waitingBelow: [],
  ...changes,
});
const ofProvince = facts({
  ...{ level: 'province', levelAbove: null, reportAbove: null },
  actor: { own: [office('province')], above: [] },
});

const inputs: ReportInputs = {
  write: { situation: 'Đúng tiến độ', difficulties: '', proposals: '' },
  send: {},
  return: { reasons: ['Thiếu phần kiến nghị'] },
  merge: {},
};
const event = <A extends ReportAction>(type: A, input: ReportInputs[A] = inputs[type]) =>
  ({ type, input }) as unknown as ReportEvent;
const standing = (state: string) => ({ machine: 'report', machineVersion: '1', state });
const codes = (outcome: ReturnType<typeof decideReport>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
const decide = (state: string, given: ReportFacts, wished: ReportEvent) =>
  decideReport(standing(state), given, wished);

const edges: readonly (readonly [string, ReportAction, string])[] = [
  ['draft', 'write', 'draft'],
  ['draft', 'send', 'sent'],
  ['returned', 'write', 'returned'],
  ['returned', 'send', 'sent'],
  ['sent', 'return', 'returned'],
  ['sent', 'merge', 'merged'],
  ['merged', 'return', 'returned'],
];

describe('the machine of a report', () => {
  it.each(edges)('%s + %s → %s', (from, action, to) => {
    expect(decide(from, facts(), event(action))).toEqual({ ok: true, value: to });
  });

  it('refuses every action where it is not listed', () => {
    const taken = Object.keys(reportMachine.states).flatMap((state) =>
      (Object.keys(inputs) as ReportAction[]).filter(
        (action) => !codes(decide(state, facts(), event(action))).includes('report.action-not-available'),
      ),
    );
    expect(taken.toSorted()).toEqual(edges.map(([, action]) => action).toSorted());
  });

  it('a province sends its report, and there is nobody above it who returns or merges', () => {
    expect(decide('draft', ofProvince, event('send'))).toEqual({ ok: true, value: 'sent' });
    expect(codes(decide('sent', ofProvince, event('return')))).toEqual(['report.action-not-available']);
    expect(offeredReportActions(standing('sent'), ofProvince)).toEqual([]);
  });

  it.each<[string, string, ReportFacts, ReportEvent, readonly string[]]>([
    [
      'sending over a report that waits',
      'draft',
      facts({ waitingBelow: [{ id: 'c', name: 'Bản Bo' }] }),
      event('send'),
      ['report.waiting-below'],
    ],
    ['merging into nothing', 'sent', facts({ reportAbove: null }), event('merge'), ['report.above-missing']],
    [
      'merging into a report that was sent, by nobody',
      'sent',
      facts({ reportAbove: { id: 'a', state: 'sent' }, actor: { own: [officer], above: [] } }),
      event('merge'),
      ['person.not-permitted', 'report.above-closed'],
    ],
    [
      'giving back what stands in a report that was sent, without a reason',
      'merged',
      facts({ reportAbove: { id: 'a', state: 'sent' } }),
      event('return', { reasons: [' '] }),
      ['report.above-closed', 'reason.missing'],
    ],
    ['no reasons', 'sent', facts(), event('return', { reasons: [] }), ['reason.missing']],
    [
      'sending for another office',
      'draft',
      facts({ actor: { own: [], above: [office('district')] } }),
      event('send'),
      ['person.not-permitted'],
    ],
  ])('tells every reason: %s', (_what, state, given, wished, expected) => {
    expect(codes(decide(state, given, wished))).toEqual(expected);
  });

  it('does not guess what a machine it does not know would say', () => {
    const other = { ...standing('draft'), machineVersion: '2' };
    expect(codes(decideReport(other, facts(), event('send')))).toEqual(['report.machine-unknown']);
    expect(offeredReportActions(other, facts())).toEqual([]);
  });
});
