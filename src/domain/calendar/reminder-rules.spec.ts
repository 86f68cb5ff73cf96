import { describe, expect, it } from '@jest/globals';
import { clockKinds } from '../dossier/clocks.js';
import { deadlineKinds } from '../dossier/round-facts.js';
import { hasteOfNotice, hasteOfReminder, reminderRules } from './reminder-rules.js';

describe('reminderRules', () => {
  it('know every date people are reminded of', () => {
    expect(Object.keys(reminderRules).toSorted()).toEqual(
      [
        ...deadlineKinds,
        'planDue',
        'planApprovalDue',
        'followUpDue',
        'reportDue',
        ...clockKinds,
        'filingOpens',
        'filingCloses',
        'certificateEnds',
        'revocationDue',
        'opinionsClose',
      ].toSorted(),
    );
  });

  it.each(Object.entries(reminderRules))('of %s name each day once, farthest first', (_kind, rules) => {
    const days = rules.map(({ daysBefore }) => daysBefore);
    expect(days).toEqual([...new Set(days)].toSorted((one, other) => other - one));
    expect(days.every(Number.isInteger)).toBe(true);
    expect(rules.every(({ urgency }) => ['digest', 'urgent'].includes(urgency))).toBe(true);
  });
});

it.each([
  ['communeReview', 15],
  ['supplementAnswer', 15],
  ['evaluation', 60],
  ['reevaluation', 45],
  ['ministryEvaluation', 60],
] as const)(
  'a time of %s, some %d days, is reminded of before half of it is over at the earliest',
  (clock, days) => {
    const [first] = reminderRules[clock];
    expect(first?.daysBefore).toBe(days >= 45 ? 14 : 7);
    expect(reminderRules[clock].map(({ daysBefore }) => daysBefore)).toEqual(
      expect.arrayContaining([7, 3, 1, 0, -1]),
    );
  },
);

describe('hasteOfReminder', () => {
  it.each([
    [20, 'digest'],
    [14, 'digest'],
    [3, 'digest'],
    [2, 'digest'],
    [1, 'urgent'],
    [0, 'urgent'],
    [-1, 'urgent'],
    [-30, 'urgent'],
  ])('with %d days left is %s', (daysLeft, urgency) => {
    expect(hasteOfReminder('dueAtDistrict', daysLeft).urgency).toBe(urgency);
  });

  it('breaks quiet hours on the last day alone', () => {
    expect([1, 0, -1].map((left) => hasteOfReminder('dueAtProvince', left).breaksQuiet ?? false)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('hasteOfNotice', () => {
  it('waits for the digest where a notice only informs', () => {
    expect(hasteOfNotice('receivedByDistrict').urgency).toBe('digest');
    expect(hasteOfNotice('returnedForSupplement').urgency).toBe('urgent');
  });
});
