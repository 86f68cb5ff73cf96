import { describe, expect, it } from '@jest/globals';
import { aClockMessage, aMessageDossier, aReminder, aStepMessage } from '../../../test/support/a-message.js';
import { audienceOf } from './audience-of.js';

const producer = { role: 'producer', level: 'commune' } as const;
const communeOfficer = { role: 'communeOfficer', level: 'commune' } as const;
const districtOfficer = { role: 'districtOfficer', level: 'district' } as const;
const provinceOfficer = { role: 'provinceOfficer', level: 'province' } as const;
const urgers = [
  { role: 'coordinationOffice', level: 'district' },
  { role: 'coordinationOffice', level: 'province' },
] as const;

describe('audienceOf', () => {
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
        clock: { kind: 'communeReview', isAwaited: true, isAppointed: false, superiorId: 'chief' },
      }),
      [communeOfficer],
    ],
    [
      'an owner who is late is told to the office that waits',
      aClockMessage({
        ...{
          daysBefore: -1,
          clock: { kind: 'supplementAnswer', isAwaited: true, isAppointed: false, superiorId: null },
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
          clock: { kind: 'ministryEvaluation', isAwaited: true, isAppointed: false, superiorId: null },
        },
        dossier: aMessageDossier({ state: 'ministry.evaluation' }),
      }),
      [provinceOfficer],
    ],
    ['a round without a named audience concerns nobody before its day', aReminder({ dossier: null }), []],
  ] as const)('%s', (_what, message, audience) => {
    expect(audienceOf(message)).toEqual({ ok: true, value: audience });
  });

  it.each([
    ['procedure.unknown', { machineVersion: '0' }],
    ['procedure.state-unknown', { state: 'preparation.lost' }],
  ])('refuses with %s', (code, changes) => {
    expect(audienceOf(aReminder({ dossier: aMessageDossier(changes) }))).toMatchObject({
      ok: false,
      refusals: [{ code }],
    });
  });
});
