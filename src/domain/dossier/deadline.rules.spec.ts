import { describe, expect, it } from '@jest/globals';
import { aDossier } from '../../../test/support/dossier-facts.js';
import {
  districtStillAccepts,
  provinceStillAccepts,
  registrationIsOpen,
  theRoundIsMissed,
} from './deadline.rules.js';

// The round: registration by 16/6, at the district by 20/6, at the province before 30/6.
describe('the legal dates of a round', () => {
  it.each([
    ['registration', registrationIsOpen, 'registrationCloses', '2021-06-16', '2021-06-17'],
    ['the district', districtStillAccepts, 'dueAtDistrict', '2021-06-20', '2021-06-21'],
    ['the province', provinceStillAccepts, 'dueAtProvince', '2021-06-29', '2021-06-30'],
  ] as const)('%s is open on the last day and closed on the next', (_, rule, deadline, lastDay, today) => {
    expect(rule(aDossier({ today: lastDay }))).toEqual([]);
    expect(rule(aDossier({ today }))).toEqual([{ code: 'deadline.passed', deadline, lastDay, today }]);
  });

  it('a round is missed once the district accepts no more, not a day sooner', () => {
    expect(theRoundIsMissed(aDossier({ today: '2021-06-20' }))).toEqual([
      { code: 'round.still-open', lastDay: '2021-06-20' },
    ]);
    expect(theRoundIsMissed(aDossier({ today: '2021-06-21' }))).toEqual([]);
  });
});
