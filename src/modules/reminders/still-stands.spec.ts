import { describe, expect, it } from '@jest/globals';
import {
  aCertificateMessage,
  aClockMessage,
  aCouncilMessage,
  aFollowUpMessage,
  aMessageDossier,
  aMessageRound,
  anOpinionMessage,
  aReminder,
} from '../../../test/support/a-message.js';
import { messageStands } from './still-stands.js';

describe('a reminder of the date of a round', () => {
  it.each([
    ['the day still binds whoever holds the dossier', {}],
    [
      'the dossier moved on but the same day binds',
      { dossier: aMessageDossier({ state: 'commune.review' }) },
    ],
    ['it speaks of a whole round', { dossier: null }],
    ['the day has passed', { daysBefore: -1, today: '2021-06-16' }],
    [
      '"before 16/6" became "by 15/6", which is the same day',
      { round: aMessageRound({ dueAtDistrict: { on: '2021-06-15', counts: 'by' } }) },
    ],
  ] as const)('holds while %s', (_why, changes) => {
    expect(messageStands(aReminder(changes))).toBe(true);
  });

  it.each([
    [
      'another day binds the dossier now',
      { dossier: aMessageDossier({ state: 'district.intake', deadline: 'dueAtProvince' }) },
    ],
    [
      'no day binds the dossier now',
      { dossier: aMessageDossier({ state: 'province.intake', deadline: null }) },
    ],
    [
      'the dossier is closed',
      { dossier: aMessageDossier({ state: 'closed.withdrawn', open: false, deadline: null }) },
    ],
    [
      'the dossier went to a later round',
      { dossier: aMessageDossier({ roundId: '7a2b8a5e-6f0e-4b51-9d0c-0f4f3b1c2d09' }) },
    ],
    [
      'the date was moved',
      { round: aMessageRound({ dueAtDistrict: { on: '2021-06-20', counts: 'before' } }) },
    ],
    ['"before" became "by"', { round: aMessageRound({ dueAtDistrict: { on: '2021-06-16', counts: 'by' } }) }],
    ['another row has said the same', { alreadyTold: true }],
    ['the date of a whole round was moved', { dossier: null, dueOn: '2021-06-14' }],
  ] as const)('falls when %s', (_why, changes) => {
    expect(messageStands(aReminder(changes))).toBe(false);
  });
});

describe('messageStands', () => {
  it.each([
    [true, 'runs until that day', {}],
    [
      false,
      'stopped, moved or over',
      { clock: { kind: 'communeReview', isAwaited: false, isAppointed: false } },
    ],
    [false, 'already told', { alreadyTold: true }],
  ] as const)('is %s of a lawful time that is %s', (stands, _why, changes) => {
    expect(messageStands(aClockMessage(changes))).toBe(stands);
  });
});

describe('what calls to a session', () => {
  const over = (template: 'sessionCalled' | 'documentsDelivered' | 'sessionCancelled') => {
    const { council } = aCouncilMessage();
    const session = council.session && { ...council.session, isOver: true };
    return aCouncilMessage({ template, council: { ...council, session } });
  };
  it('stands until the session is over or cancelled; that it was cancelled stands', () => {
    expect(messageStands(aCouncilMessage())).toBe(true);
    expect(messageStands(over('sessionCalled'))).toBe(false);
    expect(messageStands(over('documentsDelivered'))).toBe(false);
    expect(messageStands(over('sessionCancelled'))).toBe(true);
  });
});

describe('a reminder of a certificate', () => {
  const { certificate } = aCertificateMessage();
  it.each([
    [true, 'certificateEnds', {}],
    [true, 'filingCloses', {}],
    [false, 'filingCloses', { isRenewalFiled: true }],
    [false, 'filingOpens', { isRenewalFiled: true }],
    [false, 'renewalNears', { isRenewalFiled: true }],
    [true, 'certificateEnds', { isRenewalFiled: true }],
    [false, 'certificateEnds', { stands: false }],
    [false, 'filingOpens', { stands: false }],
  ] as const)('stands: %s, of %s with %j', (stands, template, changes) => {
    const message = aCertificateMessage({ template, certificate: { ...certificate, ...changes } });
    expect(messageStands(message)).toBe(stands);
  });
});

it.each([true, false])('a revocation is reminded of while it is awaited: %s', (revocationAwaited) => {
  const { followUp } = aFollowUpMessage();
  const message = aFollowUpMessage({
    template: 'revocationDue',
    followUp: { ...followUp, open: 0, revocationAwaited },
  });
  expect(messageStands(message)).toBe(revocationAwaited);
});

describe('a reminder of a day', () => {
  it.each([aReminder, anOpinionMessage, aClockMessage, aFollowUpMessage, aCertificateMessage])(
    'is told, unless a later one of the same day is due as well, or the same was told before',
    (aMessage) => {
      expect(messageStands(aMessage({ isOvertaken: false }))).toBe(true);
      expect(messageStands(aMessage({ isOvertaken: true }))).toBe(false);
      expect(messageStands(aMessage({ alreadyTold: true }))).toBe(false);
    },
  );
});
