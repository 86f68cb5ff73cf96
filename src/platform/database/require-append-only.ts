import { appRole } from './provision.js';
import { withClient } from './with-client.js';

/** The application would run under a role that can rewrite the record. */
export class MayRewrite extends Error {
  constructor(role: string) {
    super(
      `DATABASE_URL signs in as "${role}", which may change steps that were taken. It must name ${appRole}; the owner belongs in MIGRATION_DATABASE_URL alone.`,
    );
    this.name = MayRewrite.name;
  }
}

/** Throws `MayRewrite` where the role at `url` may change or take away what is only ever added. Needs a migrated database. */
export async function requireAppendOnly(url: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ role: string; may: boolean }>(
      `SELECT current_user AS role, has_table_privilege('dossier_step', 'UPDATE, DELETE, TRUNCATE') AS may`,
    ),
  );
  const [told] = rows;
  if (!told || told.may) throw new MayRewrite(told?.role ?? '');
}
