import { describe, expect, it } from '@jest/globals';
import { noticeOfReportStep } from './report-notices.js';

describe('a step on a report', () => {
  it.each([
    ['commune', 'communeOfficer'],
    ['district', 'coordinationOffice'],
    ['province', 'coordinationOffice'],
  ] as const)('that sends it back is told to whoever writes it: %s', (level, role) =>
    expect(noticeOfReportStep('return', level)).toEqual({
      template: 'reportReturned',
      audience: [{ role, level }],
    }),
  );

  it.each(['write', 'send', 'merge'] as const)('of another kind is told to nobody: %s', (action) =>
    expect(noticeOfReportStep(action, 'commune')).toBeNull(),
  );
});
