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

/** Mail and short messages as the outbox page shows them. */
export abstract class OutboxMailStore {
  /** Newest first: what speaks of nothing but dossiers, rounds and ledgers in these places or below. */
  abstract list(bounds: PlaceBounds, window: PageWindow): Promise<readonly OutboxMail[]>;
}
