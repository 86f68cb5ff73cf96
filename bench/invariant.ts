import type { Client } from 'pg';

/** A number that does not add up: whatever was measured is worth nothing. */
export class InvariantBroken extends Error {}

/** After each cell: every step taken is there once, versions count them, and each head is the hash of the last. */
export async function checkSteps(client: Client, expectedSteps: number): Promise<void> {
  const { rows } = await client.query<{ versions: number; steps: number; loose: number }>(
    `SELECT (SELECT sum(version) FROM dossier)::integer AS versions, (SELECT count(*) FROM dossier_step)::integer AS steps,
       (SELECT count(*) FROM dossier d JOIN dossier_step s ON s.dossier_id = d.id AND s.number = d.version
         WHERE s.hash IS DISTINCT FROM d.head)::integer AS loose`,
  );
  const [{ versions, steps, loose } = { versions: 0, steps: 0, loose: 0 }] = rows;
  if (versions !== expectedSteps || steps !== expectedSteps || loose !== 0) {
    throw new InvariantBroken(
      `Expected ${expectedSteps} steps, found ${steps}, versions add up to ${versions}, ${loose} loose heads`,
    );
  }
}

/** At the end: the hash of every step follows from the step before it. */
export async function checkChains(client: Client): Promise<void> {
  const { rows } = await client.query<{ broken: number }>(
    `SELECT count(*)::integer AS broken FROM (
       SELECT hash, dossier_step_hash(lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (PARTITION BY dossier_id ORDER BY number),
         dossier_id, number, action, from_state, to_state, taken_by, taken_as, taken_at, reason, details::text) AS computed
         FROM dossier_step) AS link WHERE hash <> computed`,
  );
  if (rows[0]?.broken !== 0) throw new InvariantBroken(`${rows[0]?.broken} links of the chains are broken`);
}
