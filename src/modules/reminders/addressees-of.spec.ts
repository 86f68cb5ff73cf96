import { describe, expect, it } from '@jest/globals';
import {
  aCertificateMessage,
  aClockMessage,
  aFollowUpMessage,
  aMessageDossier,
  aReminder,
  aStepMessage,
} from '../../../test/support/a-message.js';
import { addresseesOf } from './addressees-of.js';

const producer = { role: 'producer', level: 'commune' } as const;
const communeOfficer = { role: 'communeOfficer', level: 'commune' } as const;
const districtOfficer = { role: 'districtOfficer', level: 'district' } as const;
const provinceOfficer = { role: 'provinceOfficer', level: 'province' } as const;
const urgers = [
  { role: 'coordinationOffice', level: 'district' },
  { role: 'coordinationOffice', level: 'province' },
] as const;

describe('addresseesOf', () => {
  it.each([
    [
      'a notice goes to whom the step named',
      aStepMessage({ audience: [districtOfficer] }),
      [districtOfficer],
    ],
    [
      'a notice for superiors goes to the owner alone beside the one whom the place has named',
      aStepMessage({ template: 'apologised', audience: [producer, ...urgers], superiorId: 'chief' }),
      [producer],
    ],
    ['a notice to nobody goes to nobody', aStepMessage({ audience: [] }), []],
    ['a reminder goes to who holds the dossier', aReminder(), [producer, communeOfficer]],
    [
      '… whoever that is by now',
      aReminder({ dossier: aMessageDossier({ state: 'commune.review' }) }),
      [communeOfficer],
    ],
    [
      'that a date was moved is told to the owner too, whoever holds the dossier',
      aReminder({
        ...{ template: 'deadlineMoved', daysBefore: null },
        dossier: aMessageDossier({ state: 'commune.review' }),
      }),
      [communeOfficer, producer],
    ],
    [
      '… to nobody twice, nor to those who urge once the day has passed',
      aReminder({ template: 'deadlineMoved', daysBefore: null, today: '2021-07-01' }),
      [producer, communeOfficer],
    ],
    [
      'a reminder that names its audience goes there',
      aReminder({ audience: [districtOfficer] }),
      [districtOfficer],
    ],
    [
      'a reminder on the day is no matter for the offices',
      aReminder({ daysBefore: 0 }),
      [producer, communeOfficer],
    ],
    [
      'a passed day is told to the offices that urge',
      aReminder({ daysBefore: -1 }),
      [producer, communeOfficer, ...urgers],
    ],
    [
      '… for a whole round too',
      aReminder({ dossier: null, daysBefore: -1, audience: [communeOfficer] }),
      [communeOfficer, ...urgers],
    ],
    ['the end of a lawful time goes to who holds the dossier', aClockMessage(), [communeOfficer]],
    [
      '… and once it is over to the superior of that office',
      aClockMessage({ daysBefore: -1 }),
      [communeOfficer, ...urgers],
    ],
    [
      '… which is nobody but the one whom the place has named, where it has',
      aClockMessage({
        daysBefore: -1,
        superiors: { commune: 'chief', district: null, province: null },
      }),
      [communeOfficer],
    ],
    [
      'an owner who is late is told to the office that waits',
      aClockMessage({
        ...{
          daysBefore: -1,
          clock: { kind: 'supplementAnswer', isAwaited: true, isAppointed: false },
        },
        dossier: aMessageDossier({ state: 'district.returned' }),
      }),
      [producer, districtOfficer],
    ],
    [
      'a ministry that is late is told to whoever waits for its result, and to no superior',
      aClockMessage({
        ...{
          daysBefore: -1,
          clock: { kind: 'ministryEvaluation', isAwaited: true, isAppointed: false },
        },
        dossier: aMessageDossier({ state: 'ministry.evaluation' }),
      }),
      [provinceOfficer],
    ],
    ['a round without a named audience concerns nobody before its day', aReminder({ dossier: null }), []],
  ] as const)('%s', (_what, message, audience) => {
    expect(addresseesOf(message)).toMatchObject({ ok: true, value: { audience } });
  });

  const [district, province] = urgers;
  const chief = { commune: 'chief-of-commune', district: 'chief-of-district', province: null };
  const atDistrict = aMessageDossier({ state: 'district.forwarding', deadline: 'dueAtProvince' });
  const atCommune = aMessageDossier({ state: 'commune.review' });
  const carriedOutBy = (changes: Parameters<typeof aFollowUpMessage>[0]) =>
    aFollowUpMessage({ audience: [districtOfficer, district], daysBefore: -1, ...changes });
  it.each([
    [
      'before the day nobody hears by name',
      aReminder({ dossier: atCommune, superiors: null }),
      null,
      [communeOfficer],
    ],
    [
      'a day of the round that binds an office is told to the superior of its level',
      aReminder({ dossier: atDistrict, daysBefore: -1, superiors: chief }),
      'chief-of-district',
      [districtOfficer, district, province],
    ],
    [
      '… and at the province to its leader, where nobody is named',
      aReminder({
        ...{ dossier: aMessageDossier({ state: 'province.intake' }), daysBefore: -1, superiors: chief },
      }),
      null,
      [provinceOfficer, district, province, { role: 'provincialApprover', level: 'province' }],
    ],
    [
      'a day that binds the owner is no office’s',
      aReminder({ daysBefore: -1, superiors: chief }),
      null,
      [producer, communeOfficer, district, province],
    ],
    [
      'nor is that of a whole round',
      aReminder({ dossier: null, audience: [communeOfficer], daysBefore: -1, superiors: chief }),
      null,
      [communeOfficer, district, province],
    ],
    [
      'what a letter asks is told to the named superior, beside whoever asks',
      carriedOutBy({ superiors: { district: 'chief-of-district' } }),
      'chief-of-district',
      [districtOfficer, district],
    ],
    [
      '… or to the offices above',
      carriedOutBy({ superiors: { district: null } }),
      null,
      [districtOfficer, district, province],
    ],
    [
      '… who are told once, though one of them asked',
      carriedOutBy({ audience: [communeOfficer, district], superiors: { commune: null } }),
      null,
      [communeOfficer, district, province],
    ],
    [
      '… and never of a step',
      carriedOutBy({ daysBefore: null, template: 'followUpsAsked' }),
      null,
      [districtOfficer, district],
    ],
    [
      'a certificate that has ended is its owner’s',
      aCertificateMessage({ daysBefore: -1, audience: [producer, communeOfficer], superiors: chief }),
      null,
      [producer, communeOfficer],
    ],
  ] as const)('of lateness: %s', (_what, message, byName, audience) => {
    expect(addresseesOf(message)).toEqual({ ok: true, value: { audience, byName } });
  });

  it.each([
    ['procedure.unknown', { machineVersion: '0' }],
    ['procedure.state-unknown', { state: 'preparation.lost' }],
  ])('refuses with %s', (code, changes) => {
    expect(addresseesOf(aReminder({ dossier: aMessageDossier(changes) }))).toMatchObject({
      ok: false,
      refusals: [{ code }],
    });
  });
});
