import type { PageWindow } from '../../platform/requests/index.js';

export interface Notice {
  readonly id: string;
  readonly template: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly dossierId: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  /** `createdAt` in microseconds: a Date would lose digits, and a page would repeat or skip rows. */
  readonly position: number;
}

/** What a person was told. Others' notices do not exist here. */
export abstract class NoticesStore {
  /** Newest first; the window begins after a position and an id. */
  abstract listOf(personId: string, window: PageWindow): Promise<readonly Notice[]>;
  /** Marks it read at its first reading; null when it is not this person's. */
  abstract read(personId: string, noticeId: string): Promise<Notice | null>;
}
