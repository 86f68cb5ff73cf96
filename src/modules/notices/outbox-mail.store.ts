import type { PageWindow } from '../../platform/requests/index.js';
import type { Channel } from '../reminders/index.js';
import type { PlaceBounds } from './places-allowing.js';

export interface OutboxMail {
  readonly id: string;
  readonly channel: Channel;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly status: 'kept' | 'pending' | 'sent' | 'failed' | 'over';
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** `createdAt` in microseconds. */
  readonly position: number;
}

export interface MailQuestion extends PageWindow {
  readonly bounds: PlaceBounds;
  /** Whether with what a council's people are told apart: of rulings, appeals and opinions that are still awaited. */
  readonly toldApart: boolean;
}

/** Mail and short messages as the outbox page shows them. */
export abstract class OutboxMailStore {
  /** Newest first: what speaks of nothing but dossiers, rounds and ledgers in these places or below. */
  abstract list(question: MailQuestion): Promise<readonly OutboxMail[]>;
}
