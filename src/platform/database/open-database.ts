import { join } from 'node:path';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { keptRolePasswords } from './kept-secrets.js';
import { provision } from './provision.js';

export interface DatabaseSettings {
  /** Without it a server of our own is started under `dataDir`. */
  readonly url?: string | undefined;
  /** The owner's address on the server at `url`; without it this process may not migrate. */
  readonly migrationUrl?: string | undefined;
  readonly dataDir: string;
}

export interface OpenDatabase {
  readonly appUrl: string;
  /** Undefined when the database is somebody else's and we were given no address to migrate it with. */
  readonly ownerUrl: string | undefined;
  readonly embedded: boolean;
  /** Stops what was started here, if anything. Close every connection first. */
  stop(): Promise<void>;
}

/** The database we were told to use, or an embedded one, started and provisioned. */
export async function openDatabase({ url, migrationUrl, dataDir }: DatabaseSettings): Promise<OpenDatabase> {
  if (url) return { appUrl: url, ownerUrl: migrationUrl, embedded: false, stop: async () => undefined };
  const server = await EmbeddedPostgres.start({ stateDir: join(dataDir, 'postgres'), supervise: true });
  const passwords = keptRolePasswords(join(server.stateDir, 'roles.json'));
  const urls = await provision(server.superUrl(), 'ocop', passwords);
  return { ...urls, embedded: true, stop: () => server.stop() };
}
