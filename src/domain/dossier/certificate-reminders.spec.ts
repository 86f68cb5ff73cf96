import { describe, expect, it } from '@jest/globals';
import { loadRulebooks } from '../../modules/rulebooks/load-rulebooks.js';
import { addDays } from '../shared/calendar-day.js';
import {
  certificateReminders,
  daysOfCertificate,
  decisionForRenewal,
  whoHearsOfCertificate,
} from './certificate-reminders.js';

const rulebooks = loadRulebooks();
const deadlinesOf = (id: string) => {
  const found = rulebooks.find((rulebook) => rulebook.id === id);
  if (!found) throw new Error(id);
  return found.deadlines;
};
const expiresOn = '2029-08-05';
/** Every day of the last year and the weeks after: what is new on each. */
function told(id: string): readonly string[] {
  const seen = new Set<string>();
  for (let day = addDays(expiresOn, -400); day <= addDays(expiresOn, 40); day = addDays(day, 1))
    for (const { template, dueOn, daysBefore, firesOn } of certificateReminders(
      expiresOn,
      deadlinesOf(id),
      day,
    ))
      seen.add(`${template} ${dueOn} ${daysBefore} ${firesOn}`);
  return [...seen];
}
const usual = [14, 7, 3, 1, 0, -1];
const days = (template: string, dueOn: string, before: readonly number[]) =>
  before.map((each) => `${template} ${dueOn} ${each} ${addDays(dueOn, -each)}`);

describe('certificateReminders', () => {
  it('tell under QĐ 26/2026 of the window to file, 180 to 120 days before the end, and of the end', () => {
    expect(told('qd-26-2026')).toEqual(
      expect.arrayContaining([
        ...days('renewalNears', expiresOn, [200, 130]),
        ...days('filingOpens', '2029-02-06', [7, 0]),
        ...days('filingCloses', '2029-04-07', usual),
        ...days('certificateEnds', expiresOn, usual),
      ]),
    );
    expect(told('qd-26-2026')).toHaveLength(2 + 2 + 6 + 6);
  });

  it.each(['qd-1048-2019', 'qd-148-2023', 'qd-1489-2025'])(
    'tell under %s, which knows no window, of the end alone',
    (id) => {
      expect(told(id).toSorted()).toEqual(
        [...days('renewalNears', expiresOn, [30]), ...days('certificateEnds', expiresOn, usual)].toSorted(),
      );
    },
  );

  it('tell whoever begins late the last that was reached, and nothing of what is long over', () => {
    const at = (day: string) =>
      certificateReminders(expiresOn, deadlinesOf('qd-26-2026'), day).map(({ template, daysBefore }) => [
        template,
        daysBefore,
      ]);
    expect(at(addDays(expiresOn, -100))).toEqual([['renewalNears', 130]]);
    expect(at(addDays(expiresOn, -124))).toEqual([
      ['renewalNears', 130],
      ['filingCloses', 7],
    ]);
    expect(at(addDays(expiresOn, 7))).toEqual([['certificateEnds', -1]]);
    expect(at(addDays(expiresOn, 8))).toEqual([]);
  });
});

describe('decisionForRenewal', () => {
  it.each([
    ['2019-08-20', undefined],
    ['2021-06-14', 'qd-1048-2019'],
    ['2023-02-24', 'qd-148-2023'],
    ['2025-07-06', 'qd-1489-2025'],
    ['2026-05-22', 'qd-26-2026'],
  ])('on %s is %s', (on, id) => expect(decisionForRenewal(rulebooks, on)?.id).toBe(id));
});

it('a certificate concerns its owner, the commune and who recognised', () => {
  expect(whoHearsOfCertificate('province')).toEqual([
    { role: 'producer', level: 'commune' },
    { role: 'communeOfficer', level: 'commune' },
    { role: 'provinceOfficer', level: 'province' },
    { role: 'coordinationOffice', level: 'province' },
  ]);
});

describe('daysOfCertificate', () => {
  const of = (end: string) => daysOfCertificate(end, rulebooks).map(({ kind, on }) => `${kind} ${on}`);

  it('are the window to file and the end, under QĐ 26/2026', () => {
    expect(of(expiresOn)).toEqual([
      'filingOpens 2029-02-06',
      'filingCloses 2029-04-07',
      `certificateEnds ${expiresOn}`,
    ]);
  });

  it('are the end alone where no decision with a window is in force on its days', () => {
    expect(of('2024-08-05')).toEqual(['certificateEnds 2024-08-05']);
  });

  it('are of the window only what falls on days of the decision that has it', () => {
    const [from = ''] = rulebooks.flatMap(({ id, effectiveFrom }) =>
      id === 'qd-26-2026' ? [effectiveFrom] : [],
    );
    const end = addDays(from, 150);
    expect(of(end)).toEqual([`filingCloses ${addDays(from, 30)}`, `certificateEnds ${end}`]);
  });
});
