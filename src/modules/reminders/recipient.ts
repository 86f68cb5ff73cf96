import type { QuietHours } from '../../domain/calendar/sending-time.js';
import type { Channel } from './channel.js';

/** Somebody who is told, with how they want to be told. */
export interface Recipient {
  readonly id: string;
  readonly fullName: string;
  /** The channels they have an address for and have not turned off. */
  readonly addresses: Readonly<Partial<Record<Channel, string>>>;
  readonly digest: boolean;
  readonly quiet: QuietHours | null;
  /** The names of offices in which nobody sits and that this person is told in place of; null or left out: none. */
  readonly insteadOf?: string | null;
}
