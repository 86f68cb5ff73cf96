import { describe, expect, it } from '@jest/globals';
import { aDossier, aLastResult, lawfulInputs } from '../../../test/support/dossier-facts.js';
import {
  everyPhotoIsListed,
  theCheckFollowsTheFirstScoring,
  theCheckEndsAfterItBegins,
  theCheckHasHappened,
  thePhotoIsAPicture,
  thePhotoIsStillOnesOwn,
  theSiteCheckIsRecorded,
  theTestIsRecorded,
} from './verification.rules.js';

describe('between the two scorings of the province — QĐ 1048, PL II §4b(3)', () => {
  it('the test and the site check are each asked for', () => {
    expect(theTestIsRecorded(aDossier())).toEqual([{ code: 'test.not-recorded' }]);
    expect(theSiteCheckIsRecorded(aDossier())).toEqual([{ code: 'site-check.not-recorded' }]);
    expect(theTestIsRecorded(aDossier({ testedOn: '2021-06-01' }))).toEqual([]);
    expect(theSiteCheckIsRecorded(aDossier({ siteCheckedOn: '2021-06-01' }))).toEqual([]);
  });

  it.each([
    ['2021-06-13', []],
    ['2021-06-14', []],
    [
      '2021-06-15',
      [{ code: 'day.in-the-future', field: 'performedOn', day: '2021-06-15', today: '2021-06-14' }],
    ],
  ])('a check performed on %s: %j', (performedOn, refusals) => {
    const test = { type: 'recordTest', input: { ...lawfulInputs.recordTest, performedOn } } as const;
    const siteCheck = {
      type: 'recordSiteCheck',
      input: { ...lawfulInputs.recordSiteCheck, performedOn },
    } as const;
    expect(theCheckHasHappened(aDossier(), test)).toEqual(refusals);
    expect(theCheckHasHappened(aDossier(), siteCheck)).toEqual(refusals);
  });

  it.each([
    ['the day before the first scoring', '2021-06-11', {}, ['day.before-first-scoring']],
    ['its very day', '2021-06-12', {}, []],
    ['before a second one, between the two', '2021-06-11', { scoringRound: 2 }, []],
  ])('a check of %s', (_, performedOn, changes, codes) => {
    const facts = aDossier({ lastResult: aLastResult(changes) });
    const test = { type: 'recordTest', input: { ...lawfulInputs.recordTest, performedOn } } as const;
    expect(theCheckFollowsTheFirstScoring(facts, test).map(({ code }) => code)).toEqual(codes);
  });

  const siteCheck = (changes: Partial<(typeof lawfulInputs)['recordSiteCheck']>) =>
    ({ type: 'recordSiteCheck', input: { ...lawfulInputs.recordSiteCheck, ...changes } }) as const;
  const photographed = aDossier({
    evidence: [
      { id: 'photo', kind: 'site-photo' },
      { id: 'plan', kind: 'business-plan' },
    ],
  });

  it('a check shows only pictures attached as such', () => {
    expect(everyPhotoIsListed(photographed, siteCheck({ photos: [] }))).toEqual([]);
    expect(everyPhotoIsListed(photographed, siteCheck({ photos: ['photo'] }))).toEqual([]);
    expect(everyPhotoIsListed(photographed, siteCheck({ photos: ['photo', 'plan', 'x'] }))).toEqual([
      { code: 'site-photo.not-listed', evidenceId: 'plan' },
      { code: 'site-photo.not-listed', evidenceId: 'x' },
    ]);
  });

  it.each([
    ['one’s own, shown by no check', 'mine', []],
    ['what another uploaded', 'theirs', ['site-photo.of-another']],
    ['what a check on record shows', 'photo', ['site-photo.shown-by-check']],
    ['a paper of the dossier', 'plan', ['site-photo.not-listed']],
    ['what is not there', 'x', ['site-photo.not-listed']],
  ])('of pictures, %s: %j %j', (_what, evidenceId, codes) => {
    const facts = aDossier({
      actor: { personId: 'officer', roles: [] },
      evidence: [
        ...['mine', 'theirs', 'photo'].map((id) => ({ id, kind: 'site-photo' })),
        { id: 'plan', kind: 'business-plan' },
      ],
      loosePhotos: [
        { id: 'mine', attachedBy: 'officer' },
        { id: 'theirs', attachedBy: 'another' },
      ],
    });
    const event = { type: 'withdrawSitePhoto', input: { evidenceId, reason: 'Nhầm' } } as const;
    expect(thePhotoIsStillOnesOwn(facts, event).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['08:30', '08:31', []],
    ['08:30', '08:30', ['site-check.ends-before-it-begins']],
    ['13:00', '09:00', ['site-check.ends-before-it-begins']],
  ])('a check from %s to %s: %j', (startedAt, endedAt, codes) =>
    expect(
      theCheckEndsAfterItBegins(aDossier(), siteCheck({ startedAt, endedAt })).map(({ code }) => code),
    ).toEqual(codes),
  );

  it.each([
    ['site-photo', 'image/png', []],
    ['site-photo', 'application/pdf', ['site-photo.not-a-picture']],
    ['business-plan', 'image/png', ['site-photo.not-a-picture']],
  ])('%s of type %s: %j', (kind, mediaType, codes) => {
    const event = {
      type: 'attachSitePhoto',
      input: { ...lawfulInputs.attachSitePhoto, kind, mediaType },
    } as const;
    expect(thePhotoIsAPicture(aDossier(), event).map(({ code }) => code)).toEqual(codes);
  });
});
