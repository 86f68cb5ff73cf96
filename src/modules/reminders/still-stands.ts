import { lastDayOf } from '../../domain/calendar/legal-date.js';
import type {
  CertificateMessage,
  CouncilMessage,
  FollowUpMessage,
  Message,
  ReminderMessage,
} from './message.js';

/** Whether a message is still worth telling. What happened stays true; what is awaited may have come. Pure. */
export function messageStands(message: Message): boolean {
  if (message.isOvertaken || message.alreadyTold) return false;
  if (message.kind === 'reminder') return stillStands(message);
  if (message.kind === 'opinion') return message.opinion.isAwaited;
  if (message.kind === 'report') return message.report.isAwaited;
  if (message.kind === 'clock') return message.clock.isAwaited;
  if (message.kind === 'council') return isStillSaid(message);
  if (message.kind === 'followUp') return followUpStands(message);
  if (message.kind === 'certificate') return certificateStands(message);
  return message.kind !== 'plan' || message.plan.isAwaited;
}

/** What calls to a session is over with it. */
const isStillSaid = ({ template, council: { session } }: CouncilMessage): boolean =>
  !session?.isOver || (template !== 'sessionCalled' && template !== 'documentsDelivered');

/**
 * Whether a planned reminder is still true: the day it names is the round's last lawful day, and that day still binds
 * whoever holds the dossier. Pure.
 */
function stillStands({ dossier, round, deadline, dueOn }: ReminderMessage): boolean {
  if (!round || lastDayOf(round[deadline]) !== dueOn) return false;
  return dossier === null || (dossier.open && dossier.deadline === deadline && dossier.roundId === round.id);
}

function followUpStands({ template, followUp }: FollowUpMessage): boolean {
  if (template === 'followUpDue') return followUp.open > 0 && followUp.isItsDay;
  return template !== 'revocationDue' || followUp.revocationAwaited;
}

/** Whoever has filed needs no reminder to file; of the end itself they hear still. */
const certificateStands = ({ template, certificate: { stands, isRenewalFiled } }: CertificateMessage) =>
  stands && (template === 'certificateEnds' || !isRenewalFiled);
