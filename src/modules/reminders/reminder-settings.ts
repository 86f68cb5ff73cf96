/** What this process does for the outbox, and how mail points back at the application. */
export class ReminderSettings {
  /** False in an HTTP process that has workers elsewhere: it hands messages over and delivers none. */
  readonly works: boolean;
  /** Where people reach the application; without it a letter carries the bare path. */
  readonly publicUrl: string | undefined;
  /** What reports on messages that left are signed with; without it nobody can report anything. */
  readonly reportSecret?: string | undefined;
  /** How often the outbox is looked at; without it every 30 seconds. */
  readonly sweepEveryMs?: number;
}
