import type { After } from './notices.store.js';

export interface OutboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly status: 'kept' | 'pending' | 'sent';
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly position: string;
}

/** The mail of notices as the outbox page shows it. */
export abstract class OutboxMailStore {
  /** Newest first: mail about dossiers and rounds in these places or below; all mail where `placeIds` is null. */
  abstract list(
    placeIds: readonly string[] | null,
    limit: number,
    after: After,
  ): Promise<readonly OutboxMail[]>;
}
