import { hasteOfNotice, hasteOfReminder, type Haste } from '../../domain/calendar/reminder-rules.js';
import { daysBetween } from '../../domain/shared/calendar-day.js';
import type { Message } from './message.js';

/** How a message goes out, by the days that really remain. What an auditor must keep goes at once. Pure. */
export function hasteOf(message: Message): Haste {
  switch (message.kind) {
    case 'notice':
    case 'planStep':
    case 'reportStep':
    case 'council':
      return hasteOfNotice(message.template);
    case 'checkpoint':
      return { urgency: 'urgent' };
    case 'opinion':
      return hasteOfReminder('opinionsClose', daysBetween(message.today, message.dueOn));
    case 'clock':
      return hasteOfReminder(message.clock.kind, daysBetween(message.today, message.dueOn));
    case 'plan':
      return message.template === 'planDaysMoved'
        ? hasteOfNotice(message.template)
        : hasteOfReminder(message.template, daysBetween(message.today, message.dueOn));
    case 'followUp':
      return message.dueOn !== null &&
        (message.template === 'followUpDue' || message.template === 'revocationDue')
        ? hasteOfReminder(message.template, daysBetween(message.today, message.dueOn))
        : hasteOfNotice(message.template);
    case 'certificate':
      return message.template === 'renewalNears'
        ? hasteOfNotice(message.template)
        : hasteOfReminder(message.template, daysBetween(message.today, message.dueOn));
    case 'report':
      return hasteOfReminder('reportDue', daysBetween(message.today, message.dueOn));
    case 'reminder':
      return message.template === 'deadlineMoved'
        ? hasteOfNotice(message.template)
        : hasteOfReminder(message.deadline, daysBetween(message.today, message.dueOn));
  }
}
