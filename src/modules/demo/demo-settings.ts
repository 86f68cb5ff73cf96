/** What a demo needs beside the application's own settings. */
export class DemoSettings {
  /** The owner role's address: only the owner can give the database another clock. */
  readonly ownerUrl: string;
}
