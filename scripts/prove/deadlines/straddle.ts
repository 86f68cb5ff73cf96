import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { withClient } from '../../../src/platform/database/index.js';
import type { OpenPanel } from '../seal/panel-world.js';
import type { Differences } from './differences.js';

/** The lane of the clock that the connections of this part follow. */
export const straddling = 'straddle';
export const lastDay = '2021-06-16';
export const midnight = Date.parse('2021-06-16T17:00:00Z');

/** As the owner: every connection reads the instant at which the clock of its application name stands. */
export const installStandingClock = (client: Client, lanes: readonly string[]) =>
  client.query(`
    CREATE TABLE standing_clock (lane text PRIMARY KEY, at_ms bigint NOT NULL);
    GRANT SELECT, UPDATE ON standing_clock TO ocop_app;
    INSERT INTO standing_clock SELECT unnest(string_to_array('${lanes.join(' ')}', ' ')), ${midnight - 1};
    CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
      SELECT coalesce((SELECT timestamptz 'epoch' + at_ms * interval '1 millisecond' FROM standing_clock
        WHERE lane = current_setting('application_name')), timestamptz '2021-06-14 08:00+07') $$`);

/** Written opinions that run to the end of that day, without a session. */
export const askOpinions = (client: Client, panels: readonly OpenPanel[]) =>
  client.query(
    `UPDATE panel SET session_id = NULL, opinions_due_on = '${lastDay}', opinions_working_days = 2, opinions_calendar = 1
      WHERE id = ANY ($1)`,
    [panels.map(({ panelId }) => panelId)],
  );

interface Case {
  readonly what: string;
  readonly late: boolean;
  readonly run: (hall: Hall) => Promise<string | null>;
}

/** Two connections around the midnight after the last day, and a third that moves the clock. */
interface Hall {
  readonly voter: Client;
  readonly holder: Client;
  readonly panelId: string;
  readonly personId: string;
  standAt(fromMidnight: number): Promise<void>;
}

/** The SQLSTATE that the ballot is refused with; null when it is taken. */
const cast = ({ voter, panelId, personId }: Hall): Promise<string | null> =>
  voter
    .query(
      `INSERT INTO ballot (panel_id, person_id, marks, declared, confirmed_empty, notes, evaluated, total, cast_at)
       VALUES ($1, $2, '{}', '[]', '[]', '{}', '{}', 0, ocop_now())`,
      [panelId, personId],
    )
    .then(
      () => null,
      (reason: { readonly code?: string }) => reason.code ?? 'unknown',
    );

const at = (fromMidnight: number, late: boolean): Case => ({
  what: `a ballot ${fromMidnight} ms from midnight`,
  late,
  run: async (hall) => {
    await hall.standAt(fromMidnight);
    return cast(hall);
  },
});

/** Waits in its statement for the panel, until the clock has moved on. */
const waiting = (until: number, late: boolean): Case => ({
  what: `a ballot that waited for the panel until ${until} ms from midnight`,
  late,
  run: async (hall) => {
    await hall.standAt(-1);
    await hall.holder.query('BEGIN');
    await hall.holder.query(`SELECT FROM panel WHERE id = $1 FOR UPDATE`, [hall.panelId]);
    const casting = cast(hall);
    await untilSomebodyWaits(hall.holder);
    await hall.standAt(until);
    await hall.holder.query('COMMIT');
    return casting;
  },
});

/** Its transaction is open across midnight; what counts is when the ballot itself is written. */
const straddlingAt = (written: number, late: boolean): Case => ({
  what: `a ballot written ${written} ms from midnight in a transaction that straddles it`,
  late,
  run: async (hall) => {
    await hall.standAt(-1);
    await hall.voter.query('BEGIN');
    await hall.voter.query('SELECT count(*) FROM ballot');
    await hall.standAt(written);
    const refused = await cast(hall);
    await hall.standAt(1);
    await hall.voter.query(refused === null ? 'COMMIT' : 'ROLLBACK');
    return refused;
  },
});

const cases: readonly Case[] = [
  ...[at(-1, false), at(0, true), at(1, true)],
  ...[waiting(-1, false), waiting(0, true), waiting(1, true)],
  ...[straddlingAt(-1, false), straddlingAt(0, true), straddlingAt(1, true)],
];
export const straddles = cases.length;
const tooLate = 'OC007';

/** Each case on a panel of its own: in time to the last millisecond, late from midnight on, and kept or not kept accordingly. */
export async function straddleMidnight(
  appUrl: string,
  panels: readonly OpenPanel[],
  personId: string,
  into: Differences,
): Promise<void> {
  const url = new URL(appUrl);
  url.searchParams.set('application_name', straddling);
  await withClient(url.href, (voter) =>
    withClient(url.href, async (holder) => {
      for (const [i, { what, late, run }] of cases.entries()) {
        const panelId = panels[i]?.panelId ?? '';
        const standAt = async (fromMidnight: number) => {
          await withClient(appUrl, (client) =>
            client.query(`UPDATE standing_clock SET at_ms = $2 WHERE lane = $1`, [
              straddling,
              midnight + fromMidnight,
            ]),
          );
        };
        const refused = await run({ voter, holder, panelId, personId, standAt });
        into.compare(what, panelId, refused, late ? tooLate : null);
        const { rows } = await holder.query(`SELECT FROM ballot WHERE panel_id = $1`, [panelId]);
        into.compare(`${what}: kept`, panelId, rows.length, late ? 0 : 1);
      }
    }),
  );
}

export async function untilSomebodyWaits(client: Client): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rows } = await client.query(`SELECT FROM pg_locks WHERE NOT granted`);
    if (rows.length > 0) return;
    await pause(10);
  }
  throw new Error('Nobody waits');
}
