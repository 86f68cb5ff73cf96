import type { QuietHours } from '../../domain/calendar/sending-time.js';
import type { Channel } from '../reminders/index.js';

/** How a person wants to be told beside the application, where everything is told always. */
export interface Preferences {
  readonly mail: boolean;
  /** Short messages (SMS, Zalo). */
  readonly text: boolean;
  /** Whether what is not urgent comes in one message a day. */
  readonly digest: boolean;
  readonly quiet: QuietHours | null;
}

export interface OwnPreferences extends Preferences {
  /** Where the person is reached, as an administrator entered it. */
  readonly email: string | null;
  readonly phone: string | null;
  /** The ways by which the last message to the present address was refused for good. */
  readonly unreachableBy: readonly Channel[];
}
