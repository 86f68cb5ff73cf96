import { describe, expect, it } from '@jest/globals';
import { conditionCodes } from './recheck-conditions.js';
import { revocationDueOn, revocationReminders, type AwaitedDecision } from './revocation-reminders.js';

const findings = (...broken: readonly string[]): AwaitedDecision['findings'] => ({
  checkedOn: '2026-08-03',
  conditions: conditionCodes.map((condition) => ({
    ...{ condition, holds: !broken.includes(condition), note: null, paper: null },
  })),
});
const checked = (changes: Partial<AwaitedDecision> = {}): AwaitedDecision => ({
  ...{
    state: 'open',
    certificate: { rulebook: 'qd-26-2026' },
    findings: findings('foodSafe'),
    proposal: null,
  },
  ...changes,
});
const proposed = { state: 'proposed', proposal: { outcome: 'revoke' } } as const;

describe('revocationReminders', () => {
  it('remind who checked until it is submitted, then who decides, of the fifteenth day', () => {
    const at = (followUp: AwaitedDecision) => {
      const planned = revocationReminders(followUp, '2026-08-04');
      return [
        planned?.side,
        planned?.dueOn,
        planned?.reminders.map(({ firesOn, daysBefore }) => `${daysBefore} ${firesOn}`),
      ];
    };
    const days = ['7 2026-08-11', '3 2026-08-15', '1 2026-08-17', '0 2026-08-18', '-1 2026-08-19'];
    expect(at(checked())).toEqual(['carrying', '2026-08-18', days]);
    expect(at(checked(proposed))).toEqual(['deciding', '2026-08-18', days]);
  });

  it('are none on the day of the step, and one at once where the last day was over', () => {
    expect(
      revocationReminders(checked(), '2026-08-18')?.reminders.map(({ daysBefore }) => daysBefore),
    ).toEqual([-1]);
    expect(revocationReminders(checked(), '2026-09-01')?.reminders).toEqual([
      { daysBefore: -1, firesOn: '2026-09-01', dueOn: '2026-08-18' },
    ]);
  });

  it.each<[string, AwaitedDecision]>([
    ['nothing was checked', checked({ findings: null })],
    ['every condition holds', checked({ findings: findings() })],
    ['only the criteria of the star are missed', checked({ findings: findings('starCriteriaMet') })],
    ['a lower star is proposed', checked({ state: 'proposed', proposal: { outcome: 'downgrade' } })],
    ['it is decided', checked({ ...proposed, state: 'decided' })],
    ['the decision sets no time', checked({ certificate: { rulebook: 'qd-148-2023' } })],
  ])('are none where %s', (_, followUp) => expect(revocationReminders(followUp, '2026-08-04')).toBeNull());

  it('a decided revocation keeps the day it was due', () => {
    expect(revocationDueOn(checked({ ...proposed, state: 'decided' }))).toBe('2026-08-18');
  });
});
