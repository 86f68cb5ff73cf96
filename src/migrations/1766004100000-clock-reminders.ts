import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever holds a dossier is reminded of its lawful times; they are counted again with a later calendar like other deadlines. */
export class ClockReminders1766004100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        ADD COLUMN clock text,
        ADD CONSTRAINT outbox_clock_check CHECK (clock IN ('communeReview', 'supplementAnswer', 'reevaluation')),
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock')),
        ADD CONSTRAINT a_clock_ends_for_a_dossier_on_a_day CHECK ((kind = 'clock') =
          (clock IS NOT NULL AND dossier_id IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL));
      COMMENT ON COLUMN outbox.clock IS 'Reminds whoever holds the dossier of the end of this lawful time.';

      ALTER TABLE deadline_reissue
        DROP CONSTRAINT deadline_reissue_kind_check,
        ADD CONSTRAINT deadline_reissue_kind_check
          CHECK (kind IN ('opinions', 'meeting', 'communeReview', 'supplementAnswer', 'reevaluation'));
    `);
    await runner.query(
      reissuedAt(`coalesce(
          (SELECT p.level FROM panel p WHERE p.id = NEW.panel_id),
          (SELECT l.level FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id WHERE s.id = NEW.session_id),
          (SELECT split_part(d.state, '.', 1) FROM dossier d WHERE d.id = NEW.dossier_id))`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      reissuedAt(`coalesce(
          (SELECT p.level FROM panel p WHERE p.id = NEW.panel_id),
          (SELECT l.level FROM council_session s JOIN council c ON c.id = s.council_id JOIN place l ON l.id = c.place_id WHERE s.id = NEW.session_id))`),
    );
    await runner.query(`
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'clock');
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'clock');
      DELETE FROM outbox WHERE kind = 'clock';
      ALTER TABLE outbox DROP CONSTRAINT a_clock_ends_for_a_dossier_on_a_day, DROP CONSTRAINT outbox_kind_check, DROP COLUMN clock,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan'));
      ALTER TABLE deadline_reissue DROP CONSTRAINT deadline_reissue_kind_check,
        ADD CONSTRAINT deadline_reissue_kind_check CHECK (kind IN ('opinions', 'meeting')) NOT VALID;
    `);
  }
}

/** The act stands in the ledger of the place whose deadline it was. */
const reissuedAt = (level: string) => `
  CREATE OR REPLACE FUNCTION record_deadline_reissue() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(place_at_level(NEW.dossier_id, ${level}),
        NEW.reissued_at, NEW.reissued_by, 'deadline.reissued', NEW.dossier_id,
        json_build_object('reissue', NEW.id, 'kind', NEW.kind, 'calendar', NEW.calendar_after,
          'digest', digest_of(json_build_array(NEW.panel_id, NEW.session_id, NEW.due_before, NEW.due_after, NEW.reason))));
    RETURN NULL; END $$;`;
