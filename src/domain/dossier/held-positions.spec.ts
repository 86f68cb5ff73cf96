import { describe, expect, it } from '@jest/globals';
import { positionsHeldBy, positionsOfChairAlone } from './held-positions.js';

describe('positionsHeldBy', () => {
  it.each([
    [
      'producer',
      'commune',
      [
        'registration.refused',
        'preparation.preparing',
        'commune.returned',
        'district.returned',
        'province.returned',
        'closed.notPassed',
      ],
    ],
    ['communeOfficer', 'commune', ['registration.registered', 'preparation.preparing', 'commune.review']],
    ['districtOfficer', 'district', ['district.intake', 'district.forwarding', 'province.returned']],
    ['councilMember', 'district', ['district.scoring', 'district.discussion']],
    ['councilSecretary', 'district', ['district.council', 'district.scoring', 'district.discussion']],
    [
      'councilChair',
      'district',
      ['district.council', 'district.scoring', 'district.discussion', 'district.difference'],
    ],
    ['provinceOfficer', 'province', ['province.intake', 'province.verification', 'ministry.evaluation']],
    [
      'councilMember',
      'province',
      [
        'province.firstScoring',
        'province.firstDiscussion',
        'province.secondScoring',
        'province.secondDiscussion',
      ],
    ],
    [
      'councilSecretary',
      'province',
      [
        'province.council',
        'province.firstScoring',
        'province.firstDiscussion',
        'province.verification',
        'province.secondScoring',
        'province.secondDiscussion',
      ],
    ],
    [
      'provincialApprover',
      'province',
      ['province.recognition', 'province.ministryForwarding', 'ministry.returned'],
    ],
    ['auditor', 'province', []],
    ['administrator', 'province', []],
    ['communeOfficer', 'district', []],
    ['producer', 'province', []],
  ] as const)('%s at the %s holds %j under QĐ 1048', (role, level, states) => {
    const under1048 = positionsHeldBy({ role, level }).filter((each) => each.startsWith('qd-1048-2019/'));
    expect(under1048).toEqual(states.map((state) => `qd-1048-2019/${state}`));
  });

  it('tells apart what two decisions call by the same name', () => {
    const returned = (role: 'districtOfficer' | 'communeOfficer', level: 'district' | 'commune') =>
      positionsHeldBy({ role, level }).filter((each) => each.endsWith('/province.returned'));
    expect(returned('districtOfficer', 'district')).toEqual([
      'qd-1048-2019/province.returned',
      'qd-148-2023/province.returned',
    ]);
    expect(returned('communeOfficer', 'commune')).toEqual([
      'qd-1489-2025/province.returned',
      'qd-26-2026/province.returned',
    ]);
  });

  it('only what is to be decided on a difference is held by a chair alone', () => {
    const states = (at: 'district' | 'province') =>
      new Set(positionsOfChairAlone(at).map((position) => position.split('/')[1]));
    expect(states('district')).toEqual(new Set(['district.difference']));
    expect(states('province')).toEqual(
      new Set(['province.firstDifference', 'province.secondDifference', 'province.difference']),
    );
  });
});
