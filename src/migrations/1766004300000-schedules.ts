import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days and people that offices set in the schedule of a product, and the addresses of people's calendar feeds. */
export class Schedules1766004300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE schedule_change (
        dossier_id uuid NOT NULL REFERENCES dossier,
        number integer NOT NULL CHECK (number > 0),
        round_id uuid NOT NULL REFERENCES round,
        stage text NOT NULL CHECK (btrim(stage) <> ''),
        planned_on date,
        responsible_id uuid REFERENCES person,
        reason text CHECK (btrim(reason) <> ''),
        place_id uuid NOT NULL REFERENCES place,
        changed_by uuid NOT NULL REFERENCES person,
        changed_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (dossier_id, number)
      );
      CREATE INDEX schedule_change_responsible ON schedule_change (responsible_id) WHERE responsible_id IS NOT NULL;
      COMMENT ON TABLE schedule_change IS 'Biểu tiến độ: what an office has set of a step of a product. The last of a stage and round holds. Written once, never changed.';
      COMMENT ON COLUMN schedule_change.planned_on IS 'When the step is to end; null: as the law and the round have it.';
      COMMENT ON COLUMN schedule_change.responsible_id IS 'Who answers for the step; null: the office that holds it.';
      COMMENT ON COLUMN schedule_change.place_id IS 'The place whose step it is.';

      CREATE TABLE calendar_feed (
        person_id uuid PRIMARY KEY REFERENCES person,
        token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
        created_at timestamptz NOT NULL DEFAULT ocop_now()
      );
      COMMENT ON TABLE calendar_feed IS 'The secret address at which a calendar program reads the dates of a person; only its SHA-256 is kept.';

      GRANT SELECT, INSERT ON schedule_change TO ocop_app;
      GRANT SELECT, INSERT, UPDATE (token_hash, created_at), DELETE ON calendar_feed TO ocop_app;

      CREATE FUNCTION record_schedule_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.place_id, NEW.changed_at, NEW.changed_by, 'schedule.changed', NEW.dossier_id, json_build_object(
          'number', NEW.number, 'stage', NEW.stage, 'digest', digest_of(json_build_array(NEW.round_id, NEW.planned_on, NEW.responsible_id, NEW.reason))));
        RETURN NULL; END $$;
      CREATE TRIGGER record_schedule_change AFTER INSERT ON schedule_change FOR EACH ROW EXECUTE FUNCTION record_schedule_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE calendar_feed, schedule_change;
      DROP FUNCTION record_schedule_change();
    `);
  }
}
