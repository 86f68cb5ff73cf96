import type { Client } from 'pg';

export const firstDay = '2021-06-14';

/** The legal day in Vietnam of an instant as the engine writes it. */
export const dayOf = (instant: string): string =>
  new Date(Date.parse(`${instant.slice(0, 19)}Z`) + 7 * 3_600_000).toISOString().slice(0, 10);

/** As the owner: every connection sees the clock of its lane (its application name), which starts on the first day at eight. */
export async function installProofClock(client: Client, lanes: readonly string[]): Promise<void> {
  await client.query(`
    CREATE TABLE proof_clock (lane text PRIMARY KEY, ahead integer NOT NULL);
    GRANT SELECT, UPDATE ON proof_clock TO ocop_app`);
  for (const lane of lanes) await client.query('INSERT INTO proof_clock VALUES ($1, 0)', [lane]);
  await client.query(`
    CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
      SELECT clock_timestamp() - (SELECT make_interval(secs => ${Date.now() / 1000}) + timestamptz 'epoch' - timestamptz '${firstDay} 08:00+07')
        + coalesce((SELECT make_interval(days => ahead) FROM proof_clock WHERE lane = current_setting('application_name')), interval '0') $$`);
}

/** Moves a lane's clock to so many days after the first. */
export const setAhead = (client: Client, lane: string, ahead: number) =>
  client.query({
    name: 'proof.clock',
    text: 'UPDATE proof_clock SET ahead = $2 WHERE lane = $1',
    values: [lane, ahead],
  });
