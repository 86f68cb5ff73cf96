import type { Client } from 'pg';

/** As the owner: the database's now begins at eight in the morning of a day in Vietnam, and then runs as time does. */
export const startClockOn = (client: Client, day: string) =>
  client.query(
    `CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE
       AS $$ SELECT clock_timestamp() - make_interval(secs => ${(Date.now() - Date.parse(`${day}T08:00:00+07:00`)) / 1000}) $$`,
  );
