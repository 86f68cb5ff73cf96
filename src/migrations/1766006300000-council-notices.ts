import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people of a council are told of their seats, charters, sessions and papers, each in a row of their own. */
export class CouncilNotices1766006300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        ADD COLUMN council_id uuid REFERENCES council,
        ADD COLUMN charter_id uuid REFERENCES council_charter,
        ADD COLUMN team_id uuid REFERENCES advisory_team,
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report', 'planStep', 'reportStep', 'council')),
        DROP CONSTRAINT only_a_checkpoint_tells_of_a_session,
        ADD CONSTRAINT a_session_is_told_of_at_its_council_or_its_end CHECK (session_id IS NULL OR kind IN ('checkpoint', 'council')),
        ADD CONSTRAINT a_council_tells_one_of_its_people CHECK (
          (kind <> 'council' OR (person_id IS NOT NULL AND num_nonnulls(council_id, session_id, dossier_id) = 1))
          AND (kind = 'council' OR num_nonnulls(council_id, charter_id, team_id) = 0));
      CREATE UNIQUE INDEX a_council_tells_a_person_once ON outbox (person_id, template, council_id, session_id, dossier_id, charter_id, team_id, step_number)
        NULLS NOT DISTINCT WHERE kind = 'council';
      CREATE INDEX outbox_session ON outbox (session_id) WHERE session_id IS NOT NULL;
      COMMENT ON COLUMN outbox.council_id IS 'Tells of a seat in this council, of its charter or of its advisory team.';
      COMMENT ON INDEX a_council_tells_a_person_once IS 'step_number is that of the session, of the words on a conflict of interest, or of the dossier.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'council');
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'council');
      DELETE FROM outbox WHERE kind = 'council';
      DROP INDEX a_council_tells_a_person_once, outbox_session;
      ALTER TABLE outbox DROP CONSTRAINT a_council_tells_one_of_its_people, DROP CONSTRAINT outbox_kind_check,
        DROP CONSTRAINT a_session_is_told_of_at_its_council_or_its_end,
        DROP COLUMN council_id, DROP COLUMN charter_id, DROP COLUMN team_id,
        ADD CONSTRAINT only_a_checkpoint_tells_of_a_session CHECK (session_id IS NULL OR kind = 'checkpoint'),
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report', 'planStep', 'reportStep'));
    `);
  }
}
