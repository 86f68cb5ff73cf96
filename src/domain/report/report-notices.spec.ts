import { describe, expect, it } from '@jest/globals';
import { noticeOfReportStep } from './report-notices.js';

describe('a step on a report', () => {
  it.each([
    ['commune', 'communeOfficer'],
    ['district', 'coordinationOffice'],
    ['province', 'coordinationOffice'],
  ] as const)('that sends it back is told to whoever writes it: %s', (level, role) =>
    expect(noticeOfReportStep('return', level, 'province')).toEqual({
      template: 'reportReturned',
      audience: [{ role, level }],
    }),
  );

  it.each([
    ['commune', 'district'],
    ['commune', 'province'],
    ['district', 'province'],
  ] as const)('that sends it is told to whoever reviews it above: %s to %s', (level, above) =>
    expect(noticeOfReportStep('send', level, above)).toEqual({
      template: 'reportSent',
      audience: [{ role: 'coordinationOffice', level: above }],
    }),
  );

  it.each([
    ['write', 'district'],
    ['merge', 'district'],
    ['send', null],
  ] as const)('of another kind, or with nobody above, is told to nobody: %s', (action, above) =>
    expect(noticeOfReportStep(action, 'commune', above)).toBeNull(),
  );
});
