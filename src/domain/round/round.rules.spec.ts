import { describe, expect, it } from '@jest/globals';
import type { LegalDate } from '../calendar/legal-date.js';
import { deadlineReminders } from './deadline-reminders.js';
import { moveDeadlines } from './move-deadlines.js';
import type { LegalDates } from '../dossier/round-facts.js';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import {
  theDistrictsDateFitsTheDecision,
  theLegalDatesFollowOneAnother,
  theRulebookIsInForceInTheYear,
} from './round.rules.js';

const by = (on: string): LegalDate => ({ on, counts: 'by' });
const before = (on: string): LegalDate => ({ on, counts: 'before' });
const dates = (changes: Partial<LegalDates> = {}): LegalDates => ({
  registrationCloses: by('2021-05-31'),
  dueAtDistrict: before('2021-06-15'),
  dueAtProvince: before('2021-06-30'), // Lai Châu 2021: before 30/6
  ...changes,
});

describe('theLegalDatesFollowOneAnother', () => {
  it.each([
    ['one after the other', dates(), []],
    ['all on one day', dates({ registrationCloses: by('2021-06-29'), dueAtDistrict: by('2021-06-29') }), []],
    [
      'registration after the district',
      dates({ registrationCloses: by('2021-06-15') }),
      ['registrationCloses'],
    ],
    ['the district after the province', dates({ dueAtDistrict: by('2021-07-01') }), ['dueAtDistrict']],
    [
      'one day written twice, but lasting longer first',
      dates({ registrationCloses: by('2021-06-15') }),
      ['registrationCloses'],
    ],
    [
      'one last day, written the wrong way round',
      dates({ dueAtDistrict: before('2021-07-01'), dueAtProvince: by('2021-06-30') }),
      ['dueAtDistrict'],
    ],
  ])('%s', (_what, planned, earlier) => {
    expect(
      theLegalDatesFollowOneAnother(planned).map((refusal) => 'earlier' in refusal && refusal.earlier),
    ).toEqual(earlier);
  });
});

describe('theRulebookIsInForceInTheYear', () => {
  const rulebook = { id: 'qd-1048-2019', effectiveFrom: '2019-08-21', effectiveTo: '2023-02-23' };
  it.each([
    [2018, false],
    [2019, true],
    [2023, true],
    [2024, false],
  ])('%i: %s', (year, inForce) => {
    const refusals = theRulebookIsInForceInTheYear(
      rulebook as Parameters<typeof theRulebookIsInForceInTheYear>[0],
      year,
    );
    expect(refusals.map(({ code }) => code)).toEqual(inForce ? [] : ['round.rulebook-not-in-force']);
  });
});

describe('deadlineReminders', () => {
  it('tells communes and districts of the close of registration, and of other dates only holders of dossiers', () => {
    const planned = deadlineReminders(dates(), '2021-05-28');
    expect(
      planned.map(({ deadline, dueOn, audience }) => [deadline, dueOn, audience?.map(({ role }) => role)]),
    ).toEqual([
      ['registrationCloses', '2021-05-31', ['communeOfficer', 'districtOfficer']],
      ['dueAtDistrict', '2021-06-14', undefined],
      ['dueAtProvince', '2021-06-29', undefined],
    ]);
    expect(planned[0]?.reminders.map(({ firesOn }) => firesOn)).toEqual([
      '2021-05-28',
      '2021-05-30',
      '2021-05-31',
      '2021-06-01',
    ]);
  });
});

describe('moveDeadlines', () => {
  it('keeps what was beside what is, for the dates that moved and no others', () => {
    const outcome = moveDeadlines(
      dates(),
      { dueAtProvince: by('2021-06-30'), dueAtDistrict: before('2021-06-15') },
      '2021-06-01',
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        dates: dates({ dueAtProvince: by('2021-06-30') }),
        before: { dueAtProvince: before('2021-06-30') },
        after: { dueAtProvince: by('2021-06-30') },
        reminders: [{ deadline: 'dueAtProvince', dueOn: '2021-06-30' }],
      },
    });
    expect(outcome.ok && Object.keys(outcome.value.before)).toEqual(['dueAtProvince']);
  });

  it.each([
    ['nothing', {}, 'round.nothing-changed'],
    ['the same date again', { dueAtProvince: before('2021-06-30') }, 'round.nothing-changed'],
    ['a date past the next', { registrationCloses: by('2021-06-30') }, 'round.dates-out-of-order'],
  ])('refuses %s', (_what, wished, code) => {
    const outcome = moveDeadlines(dates(), wished, '2021-06-01');
    expect(outcome.ok || outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('revives a date that has passed', () => {
    const outcome = moveDeadlines(dates(), { dueAtProvince: by('2021-08-10') }, '2021-08-01');
    expect(outcome.ok && outcome.value.reminders[0]?.reminders.map(({ daysBefore }) => daysBefore)).toEqual([
      7, 3, 1, 0, -1,
    ]);
  });
});

describe('the date at the district', () => {
  const without = dates({ dueAtDistrict: null });
  it.each([
    ['qd-148-2023', dates(), []],
    ['qd-148-2023', without, ['round.district-date-missing']],
    ['qd-1489-2025', without, []],
    ['qd-26-2026', dates(), ['round.district-date-unexpected']],
  ] as const)('fits the decision %s', (id, wished, codes) => {
    expect(theDistrictsDateFitsTheDecision(getRulebook(id), wished).map(({ code }) => code)).toEqual(codes);
  });

  it('left out, leaves registration and province to follow one another', () => {
    expect(theLegalDatesFollowOneAnother(without)).toEqual([]);
    const late = { ...without, registrationCloses: by('2021-12-31') };
    expect(theLegalDatesFollowOneAnother(late)).toMatchObject([
      { earlier: 'registrationCloses', later: 'dueAtProvince' },
    ]);
    expect(deadlineReminders(without, '2021-01-01').map(({ deadline }) => deadline)).toEqual([
      'registrationCloses',
      'dueAtProvince',
    ]);
  });
});
