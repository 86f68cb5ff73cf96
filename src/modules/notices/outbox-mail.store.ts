import type { PageWindow } from '../../platform/requests/index.js';
import type { OutboxBounds } from './outbox-bounds.js';

export interface OutboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly status: 'kept' | 'pending' | 'sent';
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** `createdAt` in microseconds. */
  readonly position: number;
}

/** The mail of notices as the outbox page shows it. */
export abstract class OutboxMailStore {
  /** Newest first: mail about dossiers and rounds in these places or below. */
  abstract list(bounds: OutboxBounds, window: PageWindow): Promise<readonly OutboxMail[]>;
}
