import { describe, expect, it } from '@jest/globals';
import { statesHeldBy } from './held-states.js';

describe('statesHeldBy', () => {
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
    ['councilMember', 'district', ['district.scoring']],
    ['councilSecretary', 'district', ['district.council', 'district.scoring']],
    ['councilChair', 'district', ['district.council', 'district.scoring']],
    ['provinceOfficer', 'province', ['province.intake', 'province.verification', 'ministry.evaluation']],
    ['councilMember', 'province', ['province.firstScoring', 'province.secondScoring']],
    [
      'councilSecretary',
      'province',
      ['province.council', 'province.firstScoring', 'province.verification', 'province.secondScoring'],
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
  ] as const)('%s at the %s holds %j', (role, level, states) => {
    expect(statesHeldBy({ role, level })).toEqual(states);
  });
});
