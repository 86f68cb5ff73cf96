import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of a letter that asks for something after recognition can be moved, with a reason. */
export class MovedFollowUps1766006860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE follow_up_call ADD COLUMN version integer NOT NULL DEFAULT 1;
      GRANT UPDATE (version, due_on, due_counts) ON follow_up_call TO ocop_app;
      CREATE TABLE follow_up_call_change (
        call_id uuid NOT NULL REFERENCES follow_up_call,
        version integer NOT NULL,
        changed_by uuid NOT NULL REFERENCES person,
        changed_at timestamptz NOT NULL DEFAULT ocop_now(),
        reason text NOT NULL CHECK (btrim(reason) <> ''),
        before json NOT NULL,
        after json NOT NULL,
        PRIMARY KEY (call_id, version)
      );
      COMMENT ON TABLE follow_up_call_change IS 'That the day of a letter was moved, as it was and as it is. Written once, never changed.';
      GRANT SELECT, INSERT ON follow_up_call_change TO ocop_app;
      CREATE FUNCTION record_follow_up_call_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act((SELECT place_id FROM follow_up_call WHERE id = NEW.call_id), NEW.changed_at, NEW.changed_by, 'follow-up.call-moved', NULL,
          json_build_object('call', NEW.call_id, 'version', NEW.version, 'before', NEW.before, 'after', NEW.after, 'reason', digest_of(to_json(NEW.reason))));
        RETURN NULL; END $$;
      CREATE TRIGGER record_follow_up_call_change AFTER INSERT ON follow_up_call_change FOR EACH ROW EXECUTE FUNCTION record_follow_up_call_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE follow_up_call_change; DROP FUNCTION record_follow_up_call_change();
      REVOKE UPDATE (version, due_on, due_counts) ON follow_up_call FROM ocop_app;
      ALTER TABLE follow_up_call DROP COLUMN version;
    `);
  }
}
