import type { RunningApplication } from './running-application.js';

/** For every table of the application how many rows it holds and a digest of them all. */
export async function keptRows(world: RunningApplication): Promise<Readonly<Record<string, string>>> {
  const tables = await world.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const digests = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') AS rows FROM ${name} t`,
  );
  const rows = await world.query<{ name: string; rows: string }>(digests.join(' UNION ALL '));
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}
