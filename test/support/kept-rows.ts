import type { RunningApplication } from './running-application.js';

// What is handed over goes on by itself, whoever was refused meanwhile.
const ofHandingOver = `'{status,attempt,handed_at,delivered_at}'::text[]`;

/** For every table of the application how many rows it holds and a digest of them all. */
export async function keptRows(world: RunningApplication): Promise<Readonly<Record<string, string>>> {
  // The keeper chains what waits once a second: done here, it cannot fall between two counts.
  await world.query('SELECT link_ledger(place_id) FROM (SELECT DISTINCT place_id FROM act_waiting) waiting');
  const tables = await world.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const digests = tables.map(({ name }) => {
    const row = name === 'outbox' ? `(to_jsonb(t) - ${ofHandingOver})::text` : 't::text';
    return `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(${row}, chr(10) ORDER BY ${row})), '') AS rows FROM ${name} t`;
  });
  const rows = await world.query<{ name: string; rows: string }>(digests.join(' UNION ALL '));
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}
