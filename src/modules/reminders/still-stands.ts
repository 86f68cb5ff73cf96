import { lastDayOf } from '../../domain/calendar/legal-date.js';
import type { ReminderMessage } from './message.js';

/**
 * Whether a planned reminder is still true: the day it names is the round's last lawful day, that day still binds
 * whoever holds the dossier, and nobody was told the same before. Pure.
 */
export function stillStands({ dossier, round, deadline, dueOn, alreadyTold }: ReminderMessage): boolean {
  if (alreadyTold || !round || lastDayOf(round[deadline]) !== dueOn) return false;
  return dossier === null || (dossier.open && dossier.deadline === deadline && dossier.roundId === round.id);
}
