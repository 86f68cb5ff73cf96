import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Channel } from './channel.js';
import { certificateTemplates } from '../../domain/dossier/certificate-reminders.js';
import {
  certificateReminder,
  clockReminder,
  clocks,
  deadlineMoved,
  deadlines,
  digest,
  dossierReminder,
  followUpKinds,
  followUpReminder,
  frame,
  getNoticeText,
  planReminder,
  reportNames,
  reportReminder,
  revocationReminder,
  roundReminder,
  text,
  type LetterText,
  type ReminderMoment,
} from './letter-texts.js';
import type { NoticeFacts } from './notice-facts.js';

/** A message to one person, ready to be kept or sent. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

interface Addressee {
  readonly fullName: string;
  readonly publicUrl: string | undefined;
}

/**
 * Writes a notice as a letter. Pure. A reminder speaks of the days that really remain, even when it comes late. Throws
 * where a text asks for something the facts do not hold.
 */
export function letterOf(template: string, facts: NoticeFacts, { fullName, publicUrl }: Addressee): Letter {
  const values = valuesOf(facts);
  const { subject, body } = textFor(template, facts);
  const parts = [fillIn(frame.greeting, { person: fullName }), fillIn(body, values)];
  if (facts.insteadOf) parts.push(fillIn(frame.insteadOf, { offices: facts.insteadOf }));
  if (facts.appealUntil) parts.push(fillIn(frame.appealUntil, { day: writtenDay(facts.appealUntil) }));
  if (facts.followUpCallId) parts.push(fillIn(frame.followUpLink, { link: pageOf(facts, publicUrl) }));
  else if (facts.dossierId)
    parts.push(fillIn(frame.link, { link: linkTo(`dossiers/${facts.dossierId}`, publicUrl) }));
  if (facts.planCallId)
    parts.push(fillIn(frame.planLink, { link: linkTo(`plans/calls/${facts.planCallId}`, publicUrl) }));
  if (facts.reportId)
    parts.push(fillIn(frame.reportLink, { link: linkTo(`reports/${facts.reportId}`, publicUrl) }));
  if (facts.planId) parts.push(fillIn(frame.planLink, { link: linkTo(`plans/${facts.planId}`, publicUrl) }));
  if (facts.sessionId) {
    const text = facts.checkpoint === undefined ? frame.calledSessionLink : frame.sessionLink;
    parts.push(fillIn(text, { link: linkTo(`council-sessions/${facts.sessionId}`, publicUrl) }));
  } else if (facts.councilId) parts.push(fillIn(frame.councilLink, { link: linkTo('councils', publicUrl) }));
  return { subject: framed(fillIn(subject, values)), body: [...parts, frame.closing].join('\n\n') + '\n' };
}

/** What a notice is about, in one line, as its message says it. Pure; throws as `letterOf` does. */
export const subjectOf = (template: string, facts: NoticeFacts): string =>
  fillIn(textFor(template, facts).subject, valuesOf(facts));

/** The same as the channel carries it: a mail, or one line with a link. Pure. */
export function letterBy(
  channel: Channel,
  template: string,
  facts: NoticeFacts,
  addressee: Addressee,
): Letter {
  const letter = letterOf(template, facts, addressee);
  if (channel === 'mail') return letter;
  const values = { subject: letter.subject, link: pageOf(facts, addressee.publicUrl) };
  return { subject: letter.subject, body: fillIn(text.one, values) };
}

/** A notice in a digest. */
export interface DigestItem {
  readonly template: string;
  readonly facts: NoticeFacts;
}

/** Everything of a day in one message: of each notice its subject and where to read it. Pure. */
export function digestBy(
  channel: Channel,
  items: readonly DigestItem[],
  { fullName, publicUrl, day }: Addressee & { readonly day: CalendarDay },
): Letter {
  const values = { count: items.length, day: writtenDay(day), link: linkTo('notices', publicUrl) };
  const subject = framed(fillIn(digest.subject, values));
  if (channel === 'text') return { subject, body: fillIn(text.digest, values) };
  const lines = items.map(({ template, facts }, index) =>
    fillIn(digest.item, {
      number: index + 1,
      subject: subjectOf(template, facts),
      link: pageOf(facts, publicUrl),
    }),
  );
  const parts = [
    fillIn(frame.greeting, { person: fullName }),
    fillIn(digest.lead, values),
    lines.join('\n'),
    fillIn(digest.all, values),
    frame.closing,
  ];
  return { subject, body: parts.join('\n\n') + '\n' };
}

/** Which of a reminder's texts is true with so many days left. */
export const momentOf = (daysLeft: number): ReminderMoment =>
  daysLeft > 0 ? 'before' : daysLeft === 0 ? 'onTheDay' : 'passed';

function textFor(
  template: string,
  { deadline, daysLeft, clock, isAppointed, dossierId, planCallId, followUpCallId, reportId }: NoticeFacts,
): LetterText {
  if (template === 'deadlineMoved') return deadlineMoved[dossierId ? 'dossier' : 'round'];
  const certificate = certificateTemplates.find((each) => each === template);
  if (certificate !== undefined && daysLeft !== undefined)
    return certificateReminder[certificate][momentOf(daysLeft)];
  if (template === 'revocationDue' && daysLeft !== undefined) return revocationReminder[momentOf(daysLeft)];
  if (followUpCallId !== undefined && daysLeft !== undefined) return followUpReminder[momentOf(daysLeft)];
  if (reportId !== undefined && daysLeft !== undefined) return reportReminder[momentOf(daysLeft)];
  if (planCallId !== undefined && daysLeft !== undefined)
    return planReminder[template === 'planDue' ? 'planDue' : 'planApprovalDue'][momentOf(daysLeft)];
  if (template === 'clockEnds' && daysLeft !== undefined)
    return clockReminder[whoseTime(clock, isAppointed)][momentOf(daysLeft)];
  if (deadline === undefined || daysLeft === undefined) return getNoticeText(template);
  return (dossierId ? dossierReminder : roundReminder)[momentOf(daysLeft)];
}

/** Of an office, be it the lawful day or the one it appointed since; of the owner; of the ministry. */
function whoseTime(
  clock: NoticeFacts['clock'],
  isAppointed: NoticeFacts['isAppointed'],
): keyof typeof clockReminder {
  if (clock === 'supplementAnswer') return 'owner';
  if (clock === 'ministryEvaluation') return 'ministry';
  return isAppointed ? 'appointed' : 'office';
}

const valuesOf = (facts: NoticeFacts) => ({
  product: facts.productName,
  round: facts.roundNumber,
  year: facts.year,
  place: facts.placeName,
  deadline: facts.deadline && deadlines[facts.deadline],
  clock: facts.clock && clocks[facts.clock],
  dueOn: facts.dueOn && writtenDay(facts.dueOn),
  expiresOn: facts.expiresOn && writtenDay(facts.expiresOn),
  days: facts.daysLeft,
  report: facts.reportKind && nameOfReport(facts),
  checkpoint: facts.checkpoint,
  signedText: facts.signedText,
  session: facts.sessionTitle,
  council: facts.councilName,
  plannedOn: facts.plannedOn && writtenDay(facts.plannedOn),
  plannedAt: facts.plannedAt,
  venue: facts.venue,
  dossiers: facts.dossiers,
  decidedOn: facts.decidedOn && writtenDay(facts.decidedOn),
  inForceFrom: facts.inForceFrom && writtenDay(facts.inForceFrom),
  task: facts.followUpKind && followUpKinds[facts.followUpKind],
  basis: facts.basisNumber,
  open: facts.open,
});

/** 'báo cáo tháng 05/2021', 'báo cáo quý 2 năm 2021' */
function nameOfReport({ reportKind = 'yearly', period = '', year, roundNumber }: NoticeFacts): string {
  const [, part = ''] = period.split(/-Q?/);
  return fillIn(reportNames[reportKind], { part, year, round: roundNumber });
}

/** As days are written in Vietnam: 29/06/2021. */
const writtenDay = (day: CalendarDay) => day.split('-').toReversed().join('/');

const framed = (subject: string) => fillIn(frame.subject, { subject }).replace(/\s+/g, ' ');

/** Where a notice is best read. */
function pageOf(facts: NoticeFacts, publicUrl: string | undefined): string {
  const { dossierId, sessionId, planCallId, planId, followUpCallId, followUpId, reportId, councilId } = facts;
  if (followUpId) return linkTo(`follow-ups/${followUpId}`, publicUrl);
  if (followUpCallId) return linkTo(`follow-ups/calls/${followUpCallId}`, publicUrl);
  if (reportId) return linkTo(`reports/${reportId}`, publicUrl);
  if (dossierId) return linkTo(`dossiers/${dossierId}`, publicUrl);
  if (sessionId) return linkTo(`council-sessions/${sessionId}`, publicUrl);
  if (councilId) return linkTo('councils', publicUrl);
  if (planId) return linkTo(`plans/${planId}`, publicUrl);
  return linkTo(planCallId ? `plans/calls/${planCallId}` : 'notices', publicUrl);
}

const linkTo = (page: string, publicUrl: string | undefined) =>
  `${publicUrl?.replace(/\/+$/, '') ?? ''}/${page}`;
