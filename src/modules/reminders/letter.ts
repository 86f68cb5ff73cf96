import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import {
  deadlines,
  dossierReminder,
  frame,
  getNoticeText,
  planReminder,
  roundReminder,
  type LetterText,
  type ReminderMoment,
} from './letter-texts.js';
import type { NoticeFacts } from './notice-facts.js';

/** A mail to one person, ready to be kept or sent. */
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
  if (facts.dossierId)
    parts.push(fillIn(frame.link, { link: linkTo(`dossiers/${facts.dossierId}`, publicUrl) }));
  if (facts.planCallId)
    parts.push(fillIn(frame.planLink, { link: linkTo(`plans/calls/${facts.planCallId}`, publicUrl) }));
  if (facts.sessionId)
    parts.push(fillIn(frame.sessionLink, { link: linkTo(`council-sessions/${facts.sessionId}`, publicUrl) }));
  return {
    subject: fillIn(frame.subject, { subject: fillIn(subject, values) }).replace(/\s+/g, ' '),
    body: [...parts, frame.closing].join('\n\n') + '\n',
  };
}

/** Which of a reminder's texts is true with so many days left. */
export const momentOf = (daysLeft: number): ReminderMoment =>
  daysLeft > 0 ? 'before' : daysLeft === 0 ? 'onTheDay' : 'passed';

function textFor(template: string, { deadline, daysLeft, dossierId, planCallId }: NoticeFacts): LetterText {
  if (planCallId !== undefined && daysLeft !== undefined)
    return planReminder[template === 'planDue' ? 'planDue' : 'planApprovalDue'][momentOf(daysLeft)];
  if (deadline === undefined || daysLeft === undefined) return getNoticeText(template);
  return (dossierId ? dossierReminder : roundReminder)[momentOf(daysLeft)];
}

const valuesOf = (facts: NoticeFacts) => ({
  product: facts.productName,
  round: facts.roundNumber,
  year: facts.year,
  place: facts.placeName,
  deadline: facts.deadline && deadlines[facts.deadline],
  dueOn: facts.dueOn && writtenDay(facts.dueOn),
  days: facts.daysLeft,
  checkpoint: facts.checkpoint,
  signedText: facts.signedText,
  session: facts.sessionTitle,
});

/** As days are written in Vietnam: 29/06/2021. */
const writtenDay = (day: CalendarDay) => day.split('-').toReversed().join('/');

const linkTo = (page: string, publicUrl: string | undefined) =>
  `${publicUrl?.replace(/\/+$/, '') ?? ''}/${page}`;
