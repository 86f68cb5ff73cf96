import { withClient } from '../../../platform/database/index.js';

/** Production must not run on a demo's database: its clock can be moved and everybody knows its passwords. */
export class DemoDatabase extends Error {
  constructor() {
    super('This database belongs to a demo (it has the table demo_clock). Production needs one of its own.');
    this.name = DemoDatabase.name;
  }
}

/** Throws `DemoDatabase` where a demo has made the database its own. `url`: any role that may connect. */
export async function assertNoDemoClock(url: string): Promise<void> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ found: boolean }>(`SELECT to_regclass('public.demo_clock') IS NOT NULL AS found`),
  );
  if (rows[0]?.found) throw new DemoDatabase();
}
