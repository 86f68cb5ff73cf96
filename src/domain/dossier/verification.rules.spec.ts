import { describe, expect, it } from '@jest/globals';
import { aDossier, lawfulInputs } from '../../../test/support/dossier-facts.js';
import { theCheckHasHappened, theSiteCheckIsRecorded, theTestIsRecorded } from './verification.rules.js';

describe('between the two scorings of the province — QĐ 1048, PL II §4b(3)', () => {
  it('the test and the site check are each asked for', () => {
    expect(theTestIsRecorded(aDossier())).toEqual([{ code: 'test.not-recorded' }]);
    expect(theSiteCheckIsRecorded(aDossier())).toEqual([{ code: 'site-check.not-recorded' }]);
    expect(theTestIsRecorded(aDossier({ testedOn: '2021-06-01' }))).toEqual([]);
    expect(theSiteCheckIsRecorded(aDossier({ siteCheckedOn: '2021-06-01' }))).toEqual([]);
  });

  it.each([
    ['2021-06-13', []],
    ['2021-06-14', []],
    [
      '2021-06-15',
      [{ code: 'day.in-the-future', field: 'performedOn', day: '2021-06-15', today: '2021-06-14' }],
    ],
  ])('a check performed on %s: %j', (performedOn, refusals) => {
    const test = { type: 'recordTest', input: { ...lawfulInputs.recordTest, performedOn } } as const;
    const siteCheck = {
      type: 'recordSiteCheck',
      input: { ...lawfulInputs.recordSiteCheck, performedOn },
    } as const;
    expect(theCheckHasHappened(aDossier(), test)).toEqual(refusals);
    expect(theCheckHasHappened(aDossier(), siteCheck)).toEqual(refusals);
  });
});
