import { describe, expect, it } from '@jest/globals';
import { aRulebook } from '../../../test/support/a-rulebook.js';
import { rulebookProblems } from './rulebook-problems.js';
import type { Rulebook } from './rulebook.js';

const rulebook = aRulebook();
const { province, ministry, documents, deadlines, bands } = rulebook;

describe('rulebookProblems', () => {
  it('finds nothing wrong with QĐ 1048', () => expect(rulebookProblems(rulebook)).toEqual([]));

  it.each<[string, Partial<Rulebook>]>([
    ['band.gap-at-bottom', { bands: bands.slice(0, 4) }],
    ['level.threshold-no-band', { province: { ...province, forwardsFrom: 85 } }],
    ['star.recognised-nowhere', { province: { ...province, recognises: [4] } }],
    ['star.recognised-twice', { ministry: { ...ministry, recognises: [4, 5] } }],
    [
      'level.council-size-impossible',
      { province: { ...province, council: { ...province.council, minimum: 12 } } },
    ],
    [
      'level.quorum-impossible',
      {
        province: {
          ...province,
          council: { ...province.council, quorum: { present: 4, of: 3, withChair: true } },
        },
      },
    ],
    [
      'document.repeated',
      { documents: { ...documents, upgrade: { mandatory: ['awards'], supporting: ['awards'] } } },
    ],
    [
      'window.reversed',
      { deadlines: { ...deadlines, renewalWindow: { earliestDays: 120, latestDays: 180 } } },
    ],
  ])('%s', (code, change) => {
    expect(rulebookProblems({ ...rulebook, ...change }).map((problem) => problem.code)).toContain(code);
  });
});
