import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../../test/support/a-rulebook.js';
import { criteriaOf } from '../../scoring/criteria-set.js';
import type { SetFloor } from '../set-floors.js';
import { isEmpty, type LocalRules } from './local-rules.js';
import { withLocalRules } from './with-local-rules.js';

const nothing: LocalRules = { floors: [], councils: {}, deadlines: {} };
const floor = (fields: Partial<SetFloor> = {}): SetFloor => ({
  ...{ set: '01', criterion: '1.1', star: 3, minPoints: 2 },
  ...fields,
});
const judge = (id: string, rules: Partial<LocalRules>) =>
  withLocalRules(getRulebook(id), { ...nothing, ...rules });
const faults = (id: string, rules: Partial<LocalRules>) => {
  const outcome = judge(id, rules);
  return outcome.ok ? [] : outcome.refusals.map(({ path, code }) => `${code} ${path}`);
};

describe('withLocalRules', () => {
  it('lays the table of minima over the sheets, and the charter over the councils', () => {
    const outcome = judge('qd-1048-2019', {
      floors: [floor()],
      councils: { province: { quorum: { present: 2, of: 3, withChair: false }, spreadAbove: 8 } },
      deadlines: { supplementDays: 10 },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const { criteriaSets, province, deadlines, district } = outcome.value;
    const set = criteriaSets.get('01');
    expect(set && criteriaOf(set)[0]?.floors).toEqual([{ star: 3, minPoints: 2 }]);
    expect(province.council).toEqual({
      ...{ minimum: 9, maximum: 11, leadWorkingDays: 2, spreadAbove: 8 },
      quorum: { present: 2, of: 3, withChair: false },
    });
    expect(district).toEqual(getRulebook('qd-1048-2019').district);
    expect(deadlines).toMatchObject({ supplementDays: 10, certificateMonths: 36 });
  });

  it('names everything that stands against it', () => {
    expect(
      faults('qd-1048-2019', {
        floors: [
          floor({ set: '77' }),
          floor({ criterion: '9.9' }),
          floor(),
          floor(),
          floor({ minPoints: 9, star: 4 }),
        ],
        councils: { province: { minimum: 11, maximum: 9, quorum: { present: 4, of: 3, withChair: true } } },
      }),
    ).toEqual([
      'floor.repeated floors.3',
      'rulebook.criteria-set-unknown floors.0.set',
      'rulebook.criterion-unknown floors.1.criterion',
      'floor.above-best-option sets[01].parts[A].sections[1].criteria[1.1].floors[1]',
      'level.council-size-impossible province',
      'level.quorum-impossible province',
    ]);
  });

  it('knows no council of a level that the decision has not', () => {
    expect(faults('qd-26-2026', { councils: { district: { minimum: 5 } } })).toEqual([
      'rulebook.level-unknown councils.district',
    ]);
  });

  // What a decision prints binds; what it leaves open (ADR 0007) is the province's own.
  it.each<[string, string, Partial<LocalRules>, readonly string[]]>([
    [
      'a smaller council',
      'qd-1048-2019',
      { councils: { province: { minimum: 7 } } },
      ['councils.province.minimum'],
    ],
    [
      'a larger council',
      'qd-1048-2019',
      { councils: { district: { maximum: 9 } } },
      ['councils.district.maximum'],
    ],
    ['a larger council', 'qd-26-2026', { councils: { province: { maximum: 13 } } }, []],
    [
      'papers a day before',
      'qd-1048-2019',
      { councils: { province: { leadWorkingDays: 1 } } },
      ['councils.province.leadWorkingDays'],
    ],
    ['papers a day before', 'qd-148-2023', { councils: { province: { leadWorkingDays: 1 } } }, []],
    ['papers three days before', 'qd-1048-2019', { councils: { province: { leadWorkingDays: 3 } } }, []],
    [
      '12 points apart',
      'qd-1048-2019',
      { councils: { province: { spreadAbove: 12 } } },
      ['councils.province.spreadAbove'],
    ],
    [
      'no limit of points',
      'qd-1048-2019',
      { councils: { province: { spreadAbove: null } } },
      ['councils.province.spreadAbove'],
    ],
    ['a limit at the district', 'qd-1048-2019', { councils: { district: { spreadAbove: 12 } } }, []],
    [
      'half the members',
      'qd-1048-2019',
      { councils: { province: { quorum: { present: 1, of: 2, withChair: true } } } },
      [],
    ],
    [
      '20 days at the commune',
      'qd-26-2026',
      { deadlines: { communeWorkingDays: 20 } },
      ['deadlines.communeWorkingDays'],
    ],
    ['20 days at the commune', 'qd-148-2023', { deadlines: { communeWorkingDays: 20 } }, []],
    ['20 days at the commune', 'qd-1048-2019', { deadlines: { communeWorkingDays: 20 } }, []],
    [
      '60 days to renew',
      'qd-26-2026',
      { deadlines: { reevaluationDays: 60 } },
      ['deadlines.reevaluationDays'],
    ],
    ['30 days for supplements', 'qd-26-2026', { deadlines: { supplementDays: 30 } }, []],
    [
      'a reminder 20 days before',
      'qd-148-2023',
      { deadlines: { renewalReminderDays: [20] } },
      ['deadlines.renewalReminderDays'],
    ],
    ['reminders 60 and 20 days before', 'qd-148-2023', { deadlines: { renewalReminderDays: [60, 20] } }, []],
    ['a reminder 20 days before', 'qd-1048-2019', { deadlines: { renewalReminderDays: [20] } }, []],
  ])('%s under %s', (_what, id, rules, paths) => {
    expect(faults(id, rules)).toEqual(paths.map((path) => `rule.looser-than-decision ${path}`));
  });

  it('may raise a printed floor, never lower it', () => {
    const set = [...getRulebook('qd-148-2023').criteriaSets.values()].find((each) =>
      criteriaOf(each).some(({ floors }) =>
        floors.some(({ star, minPoints }) => star === 3 && minPoints > 1),
      ),
    );
    const criterion =
      set &&
      criteriaOf(set).find(({ floors }) => floors.some(({ star, minPoints }) => star === 3 && minPoints > 1));
    const printed = criterion?.floors.find(({ star }) => star === 3);
    if (!set || !criterion || !printed) throw new Error('QĐ 148 prints floors');
    const wish = { set: set.code, criterion: criterion.code, star: 3 } as const;
    expect(faults('qd-148-2023', { floors: [{ ...wish, minPoints: printed.minPoints - 1 }] })).toContain(
      'floor.looser-than-decision floors.0.minPoints',
    );
    expect(faults('qd-148-2023', { floors: [{ ...wish, minPoints: printed.minPoints }] })).toEqual([]);
  });
});

describe('isEmpty', () => {
  it.each<[boolean, Partial<LocalRules>]>([
    [true, {}],
    [true, { councils: { province: {} } }],
    [false, { floors: [floor()] }],
    [false, { councils: { district: { minimum: 5 } } }],
    [false, { deadlines: { supplementDays: 10 } }],
  ])('%s: %j', (empty, rules) => expect(isEmpty({ ...nothing, ...rules })).toBe(empty));
});
