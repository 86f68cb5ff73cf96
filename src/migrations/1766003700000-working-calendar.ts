import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstDays, firstYears } from './first-calendar.js';

/** Working days as dated rows that cite their source, in versions; a deadline counted in them keeps the number of its version. */
export class WorkingCalendar1766003700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(versions);
    await runner.query(
      `INSERT INTO calendar_version (version, reason) VALUES (1, 'Danh sách ngày nghỉ, ngày làm bù các năm 2019–2026 có sẵn khi cài đặt')`,
    );
    await runner.query(
      `INSERT INTO calendar_year (year, since_version, complete, source, source_dated_on)
       SELECT year, 1, complete, source, source_dated_on
         FROM json_to_recordset($1::json) AS y(year smallint, complete boolean, source text, source_dated_on date)`,
      [JSON.stringify(firstYears)],
    );
    await runner.query(
      `INSERT INTO calendar_day (day, since_version, kind, name, source, source_dated_on, confirmed)
       SELECT day, 1, kind, name, source, source_dated_on, confirmed
         FROM json_to_recordset($1::json) AS d(day date, kind text, name text, source text, source_dated_on date, confirmed boolean)`,
      [JSON.stringify(firstDays)],
    );
    await runner.query(deadlines);
    await runner.query(acts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE deadline_reissue;
      DROP FUNCTION record_deadline_reissue();
      REVOKE UPDATE (opinions_due_on) ON panel FROM ocop_app;
      ALTER TABLE session_item DROP COLUMN delivered_calendar;
      ALTER TABLE panel DROP CONSTRAINT only_opinions_are_counted, DROP COLUMN opinions_working_days, DROP COLUMN opinions_calendar;
      DROP TABLE calendar_day, calendar_year, calendar_version;
      DROP FUNCTION record_calendar_version();
    `);
  }
}

const versions = `
  CREATE TABLE calendar_version (
    version integer PRIMARY KEY CHECK (version > 0),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    made_by uuid,
    made_at timestamptz NOT NULL DEFAULT ocop_now(),
    CONSTRAINT only_the_first_was_made_by_nobody CHECK ((version = 1) = (made_by IS NULL))
  );
  COMMENT ON COLUMN calendar_version.made_by IS 'No foreign key: the calendar stays when the people of a demo are cleared away.';
  COMMENT ON TABLE calendar_version IS 'Lịch ngày làm việc: every change of it, numbered. Version 1 came with the program.';

  CREATE TABLE calendar_year (
    year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    since_version integer NOT NULL REFERENCES calendar_version,
    complete boolean NOT NULL,
    source text NOT NULL CHECK (btrim(source) <> ''),
    source_dated_on date,
    PRIMARY KEY (year, since_version)
  );
  COMMENT ON TABLE calendar_year IS 'Years whose list is known since a version. In every other year nothing is counted.';
  COMMENT ON COLUMN calendar_year.complete IS 'False while a day of the list is still missing, as one that is worked in exchange.';

  CREATE TABLE calendar_day (
    day date NOT NULL,
    since_version integer NOT NULL REFERENCES calendar_version,
    kind text CHECK (kind IN ('holiday', 'compensation', 'swapped-day-off', 'swapped-working-day')),
    name text CHECK (btrim(name) <> ''),
    source text NOT NULL CHECK (btrim(source) <> ''),
    source_dated_on date,
    confirmed boolean NOT NULL DEFAULT true,
    PRIMARY KEY (day, since_version),
    CONSTRAINT a_listed_day_has_a_name CHECK (kind IS NULL OR name IS NOT NULL)
  );
  COMMENT ON TABLE calendar_day IS 'What a day is since a version, until a later row of the same day.';
  COMMENT ON COLUMN calendar_day.kind IS 'Null: listed no more since that version.';
  COMMENT ON COLUMN calendar_day.confirmed IS 'False where the source does not name the day itself, which only follows from it.';

  GRANT SELECT, INSERT ON calendar_version, calendar_year, calendar_day TO ocop_app;
`;

const deadlines = `
  ALTER TABLE panel
    ADD COLUMN opinions_working_days smallint CHECK (opinions_working_days > 0),
    ADD COLUMN opinions_calendar integer REFERENCES calendar_version,
    ADD CONSTRAINT only_opinions_are_counted CHECK ((opinions_working_days IS NULL) = (opinions_calendar IS NULL)
      AND (opinions_calendar IS NULL OR opinions_due_on IS NOT NULL));
  COMMENT ON COLUMN panel.opinions_calendar IS 'The version of the calendar that the last day was counted with; null where the day was named.';
  GRANT UPDATE (opinions_due_on, opinions_calendar) ON panel TO ocop_app;

  ALTER TABLE session_item ADD COLUMN delivered_calendar integer REFERENCES calendar_version;
  UPDATE session_item SET delivered_calendar = 1 WHERE delivered_on IS NOT NULL;
  COMMENT ON COLUMN session_item.delivered_calendar IS 'The version of the calendar on the day of delivery: the days before the meeting are counted with it.';
  GRANT UPDATE (delivered_calendar) ON session_item TO ocop_app;

  CREATE TABLE deadline_reissue (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (kind IN ('opinions', 'meeting')),
    dossier_id uuid NOT NULL REFERENCES dossier,
    panel_id uuid REFERENCES panel,
    session_id uuid REFERENCES council_session,
    due_before date,
    due_after date NOT NULL,
    calendar_before integer NOT NULL REFERENCES calendar_version,
    calendar_after integer NOT NULL REFERENCES calendar_version,
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    reissued_by uuid NOT NULL REFERENCES person,
    reissued_at timestamptz NOT NULL DEFAULT ocop_now(),
    CONSTRAINT opinions_are_of_a_panel CHECK ((kind = 'opinions') = (panel_id IS NOT NULL)),
    CONSTRAINT meetings_are_of_a_session CHECK ((kind = 'meeting') = (session_id IS NOT NULL)),
    CONSTRAINT the_calendar_is_a_later_one CHECK (calendar_after > calendar_before)
  );
  CREATE INDEX deadline_reissue_dossier ON deadline_reissue (dossier_id);
  COMMENT ON TABLE deadline_reissue IS 'Deadlines that were counted again with a later calendar, as they were and as they are. Written once.';
  GRANT SELECT, INSERT ON deadline_reissue TO ocop_app;
`;

const acts = `
  CREATE FUNCTION record_calendar_version() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(NULL, NEW.made_at, NEW.made_by, 'calendar.changed', NULL, json_build_object('version', NEW.version,
      'digest', digest_of(json_build_array(NEW.reason,
        (SELECT json_agg(json_build_array(y.year, y.complete, y.source, y.source_dated_on) ORDER BY y.year) FROM calendar_year y WHERE y.since_version = NEW.version),
        (SELECT json_agg(json_build_array(d.day, d.kind, d.name, d.source, d.source_dated_on) ORDER BY d.day) FROM calendar_day d WHERE d.since_version = NEW.version)))));
    RETURN NULL; END $$;
  -- Deferred: the digest covers the rows that are written after the version's own.
  CREATE CONSTRAINT TRIGGER record_calendar_version AFTER INSERT ON calendar_version DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION record_calendar_version();

  CREATE FUNCTION record_deadline_reissue() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(place_at_level(NEW.dossier_id, coalesce(
          (SELECT p.level FROM panel p WHERE p.id = NEW.panel_id),
          (SELECT l.level FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id WHERE s.id = NEW.session_id))),
        NEW.reissued_at, NEW.reissued_by, 'deadline.reissued', NEW.dossier_id,
        json_build_object('reissue', NEW.id, 'kind', NEW.kind, 'calendar', NEW.calendar_after,
          'digest', digest_of(json_build_array(NEW.panel_id, NEW.session_id, NEW.due_before, NEW.due_after, NEW.reason))));
    RETURN NULL; END $$;
  CREATE TRIGGER record_deadline_reissue AFTER INSERT ON deadline_reissue FOR EACH ROW EXECUTE FUNCTION record_deadline_reissue();
`;
