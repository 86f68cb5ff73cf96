import { describe, expect, it } from '@jest/globals';
import { aCriteriaSet } from '../../../test/support/a-criteria-set.js';
import { aRulebook, getRulebook } from '../../../test/support/a-rulebook.js';
import { aRound } from '../../../test/support/dossier-facts.js';
import { levels, roles } from '../jurisdiction/role.js';
import { registerDossier, type RegistrationFacts } from './register-dossier.js';

const rulebook = aRulebook(
  aCriteriaSet(),
  { ...aCriteriaSet(), code: '26-2019', variantOf: '26', effectiveTo: '2020-06-07' },
  { ...aCriteriaSet(), code: '26', effectiveFrom: '2020-06-08' },
);
const wish = (changes: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
  today: '2021-06-14',
  actor: { personId: 'owner', roles: [{ role: 'producer', level: 'commune' }] },
  rulebook,
  round: aRound(),
  districtId: 'district',
  provinceId: 'province',
  classification: { rulebook, setCode: '01' },
  purpose: 'first',
  certificate: null,
  openAppealId: null,
  ...changes,
});
const codesOf = (changes: Partial<RegistrationFacts>) => {
  const outcome = registerDossier(wish(changes));
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
const registrationOf = (changes: Partial<RegistrationFacts> = {}) => {
  const outcome = registerDossier(wish(changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};

describe('registerDossier', () => {
  it('pins the dossier to the machine of the round, and to the date that binds the commune', () => {
    expect(registrationOf()).toMatchObject({
      machine: 'qd-1048-2019',
      machineVersion: '1',
      state: 'registration.registered',
      criteriaSet: '01',
      deadline: 'registrationCloses',
      takenAs: 'producer',
    });
    expect(registrationOf().reminders.map(({ daysBefore }) => daysBefore)).toEqual([1, 0, -1]);
  });

  it.each([
    ['2020-06-07', '26-2019'],
    ['2020-06-08', '26'], // QĐ 781/2020
  ])('a tourism product filed on %s is marked on sheet %s', (today, sheet) => {
    const round = aRound({ registrationCloses: { on: '2020-12-31', counts: 'by' } });
    expect(registrationOf({ today, classification: { rulebook, setCode: '26' }, round }).criteriaSet).toBe(
      sheet,
    );
  });

  it('waits until an appeal of the product is decided', () => {
    expect(codesOf({ openAppealId: 'appeal' })).toEqual(['appeal.open']);
  });

  it('accepts the round of the district and that of the province, and no other', () => {
    expect(codesOf({ round: aRound({ placeId: 'district' }) })).toEqual([]);
    expect(codesOf({ round: aRound({ placeId: 'province' }) })).toEqual([]);
    expect(codesOf({ round: aRound({ placeId: 'elsewhere' }) })).toEqual(['round.elsewhere']);
  });

  it.each([
    ['by', '2021-06-16', []],
    ['by', '2021-06-17', ['deadline.passed']],
    ['before', '2021-06-15', []],
    ['before', '2021-06-16', ['deadline.passed']],
  ] as const)('registration "%s 16/6" on %s: %j', (counts, today, codes) => {
    expect(codesOf({ today, round: aRound({ registrationCloses: { on: '2021-06-16', counts } }) })).toEqual(
      codes,
    );
  });

  it('refuses a set that the decision does not have, and a day outside its force', () => {
    expect(codesOf({ classification: { rulebook, setCode: '27' } })).toEqual([
      'rulebook.criteria-set-unknown',
    ]);
    const round = aRound({ registrationCloses: { on: '2024-01-01', counts: 'by' } });
    expect(codesOf({ today: '2023-02-24', round })).toEqual(['rulebook.not-in-force']);
  });

  it('names every refusal at once', () => {
    const nobody = { personId: 'nobody', roles: [] };
    expect(
      codesOf({
        ...{ actor: nobody, today: '2021-06-17', round: aRound({ placeId: 'x' }) },
        classification: { rulebook, setCode: '99' },
      }),
    ).toEqual([
      'person.not-permitted',
      'round.elsewhere',
      'deadline.passed',
      'rulebook.criteria-set-unknown',
    ]);
  });

  it('is for the owner and the commune officer, and for nobody else', () => {
    for (const role of roles) {
      for (const level of levels) {
        const may = level === 'commune' && ['producer', 'communeOfficer'].includes(role);
        const actor = { personId: 'p', roles: [{ role, level }] };
        expect([role, level, codesOf({ actor })]).toEqual([role, level, may ? [] : ['person.not-permitted']]);
        if (may) expect(registrationOf({ actor }).takenAs).toBe(role);
      }
    }
  });
});

describe('registerDossier under the decisions after QĐ 1048', () => {
  const under = (id: string, changes: Partial<RegistrationFacts> = {}) => {
    const rulebook = getRulebook(id);
    const dueAtDistrict = rulebook.district ? aRound().dueAtDistrict : null;
    const date = { on: `${rulebook.effectiveFrom.slice(0, 4)}-12-31`, counts: 'by' } as const;
    const round = aRound({ rulebook: id, registrationCloses: date, dueAtDistrict });
    return { rulebook, round, today: rulebook.effectiveFrom, ...changes };
  };

  it('needs no district where the decision knows none', () => {
    expect(codesOf(under('qd-26-2026', { districtId: null }))).toEqual([]);
    expect(codesOf(under('qd-148-2023', { districtId: null }))).toEqual(['district.missing']);
  });

  it('is refused a day before and after the decision governs filings', () => {
    expect(codesOf(under('qd-1489-2025', { today: '2025-07-05' }))).toEqual(['rulebook.not-in-force']);
    expect(codesOf(under('qd-1489-2025', { today: '2025-07-06' }))).toEqual([]);
    const late = under('qd-1489-2025', { today: '2026-05-22' });
    const open = { ...late.round, registrationCloses: { on: '2026-12-31', counts: 'by' } as const };
    expect(codesOf({ ...late, round: open })).toEqual(['rulebook.not-in-force']);
  });

  it('looks at the certificate for the purpose', () => {
    const certificate = { star: 4, expiresOn: '2027-01-01' };
    expect(codesOf(under('qd-26-2026', { certificate }))).toEqual(['certificate.in-force']);
    expect(codesOf(under('qd-26-2026', { certificate, purpose: 'upgrade' }))).toEqual([]);
    expect(codesOf(under('qd-26-2026', { certificate, purpose: 're-evaluation' }))).toEqual([
      'renewal.too-early',
    ]);
  });
});
