/** Statements of the database's owner. They name tables that only a demo has. */
export const tellingState = {
  exists: `SELECT to_regclass('public.demo_clock') IS NOT NULL AS told`,
  told: `SELECT EXISTS (SELECT FROM demo_clock WHERE told_at IS NOT NULL) AS told`,
};

export const hasDataOfItsOwn = `SELECT EXISTS (SELECT FROM person) OR EXISTS (SELECT FROM place) AS found`;

export const createClockTable = `
  CREATE TABLE IF NOT EXISTS demo_clock (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    shift interval NOT NULL,
    told_at timestamptz
  );
  COMMENT ON TABLE demo_clock IS 'Demo only: this database holds an invented world and a clock that can be moved. A production process refuses to start on it.';
  COMMENT ON COLUMN demo_clock.shift IS 'Demo time minus real time, in hours and seconds only: days would bend with daylight saving.';
  COMMENT ON COLUMN demo_clock.told_at IS 'When the invented world was complete; until then the next start begins it anew.';
  GRANT SELECT, UPDATE (shift) ON demo_clock TO ocop_app`;

const ledger = ['act', 'ledger_row', 'ledger_checkpoint', 'ledger_head'];
const guards = (state: 'ENABLE ALWAYS' | 'DISABLE') =>
  ledger.map((table) => `ALTER TABLE ${table} ${state} TRIGGER refuse_rewriting;`).join(' ');

/** Whatever belongs to a person or a place, and that is everything; and what the ledgers say of a world never completed. */
export const clearWorld = `
  TRUNCATE place, person CASCADE;
  ${guards('DISABLE')}
  TRUNCATE act_waiting, ${ledger.join(', ')};
  ${guards('ENABLE ALWAYS')}`;

/** $1 where the clock is to stand. */
export const setClock = `
  INSERT INTO demo_clock (shift)
  VALUES (make_interval(secs => extract(epoch FROM $1::timestamptz - clock_timestamp())::double precision))
  ON CONFLICT (id) DO UPDATE SET shift = excluded.shift`;

export const movableNow = `
  CREATE OR REPLACE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS 'SELECT clock_timestamp() + (SELECT shift FROM public.demo_clock)';
  COMMENT ON FUNCTION ocop_now() IS 'The only now of the business. This is the demo''s: real time moved by demo_clock.'`;

export const markTold = `UPDATE demo_clock SET told_at = clock_timestamp()`;
