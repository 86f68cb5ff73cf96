import type { CalendarDay } from '../shared/calendar-day.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierRule, InputRule } from './dossier-rule.js';

type Check = Extract<DossierEvent, { type: 'recordTest' | 'recordSiteCheck' }>;

// Between the two scorings of the province: tests and a check on the spot, QĐ 1048, PL II §4b(3).
export const theTestIsRecorded: DossierRule = ({ testedOn }) =>
  testedOn === null ? [{ code: 'test.not-recorded' }] : [];
export const theSiteCheckIsRecorded: DossierRule = ({ siteCheckedOn }) =>
  siteCheckedOn === null ? [{ code: 'site-check.not-recorded' }] : [];

/** What is recorded has happened. */
export const isNotInTheFuture = (field: string, day: CalendarDay, today: CalendarDay) =>
  day > today ? [{ code: 'day.in-the-future' as const, field, day, today }] : [];

export const theCheckHasHappened: InputRule<Check> = ({ today }, { input }) =>
  isNotInTheFuture('performedOn', input.performedOn, today);

/** What was tested or seen before the council scored is no check between two scorings: QĐ 1048, PL II §4b(3). */
export const theCheckFollowsTheFirstScoring: InputRule<Check> = (
  { lastResult },
  { input: { performedOn } },
) => {
  if (lastResult?.scoringRound !== 1 || performedOn >= lastResult.scoredOn) return [];
  const { scoredOn } = lastResult;
  return [{ code: 'day.before-first-scoring', field: 'performedOn', day: performedOn, scoredOn }];
};

type SiteCheck = Extract<DossierEvent, { type: 'recordSiteCheck' }>;
type SitePhoto = Extract<DossierEvent, { type: 'attachSitePhoto' }>;
type Withdrawal = Extract<DossierEvent, { type: 'withdrawSitePhoto' }>;

/** The kind of paper under which pictures of a check on the spot are listed. No decision asks the owner for them. */
export const sitePhotoKind = 'site-photo';

/** The kind is given by the route; only pictures are taken. */
export const thePhotoIsAPicture: InputRule<SitePhoto> = (_, { input }) =>
  input.kind === sitePhotoKind && input.mediaType.startsWith('image/')
    ? []
    : [{ code: 'site-photo.not-a-picture', mediaType: input.mediaType }];

/** A check shows pictures that were attached to this dossier as such, each once. Not asked for by any decision: there may be none. */
export const everyPhotoIsListed: InputRule<SiteCheck> = ({ evidence }, { input }) =>
  [...new Set(input.photos)]
    .filter((id) => !evidence.some((file) => file.id === id && file.kind === sitePhotoKind))
    .map((evidenceId) => ({ code: 'site-photo.not-listed', evidenceId }));

/** A picture uploaded by mistake goes back as long as no check on record shows it, and by whoever uploaded it. Ours: no decision speaks of it. */
export const thePhotoIsStillOnesOwn: InputRule<Withdrawal> = (facts, { input: { evidenceId } }) => {
  if (!facts.evidence.some(({ id, kind }) => id === evidenceId && kind === sitePhotoKind))
    return [{ code: 'site-photo.not-listed', evidenceId }];
  const loose = facts.loosePhotos.find(({ id }) => id === evidenceId);
  if (!loose) return [{ code: 'site-photo.shown-by-check', evidenceId }];
  return loose.attachedBy === facts.actor.personId ? [] : [{ code: 'site-photo.of-another', evidenceId }];
};

/** Both times are written HH:MM of the same day, so that they compare as text. */
export const theCheckEndsAfterItBegins: InputRule<SiteCheck> = (_, { input: { startedAt, endedAt } }) =>
  startedAt < endedAt ? [] : [{ code: 'site-check.ends-before-it-begins', startedAt, endedAt }];
