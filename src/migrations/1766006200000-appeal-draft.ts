import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sheet of an appeal while it is being filled in: kept for its voter alone, gone once it is cast or the appeal has ended. */
export class AppealDraft1766006200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appeal_draft (
        appeal_id uuid NOT NULL,
        person_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        sheet json NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (appeal_id, person_id),
        CONSTRAINT draft_of_an_appeal_member FOREIGN KEY (appeal_id, person_id) REFERENCES appeal_member
      );
      COMMENT ON TABLE appeal_draft IS 'Phiếu chấm lại đang chấm: only its voter ever reads it. Deleted by the statement that casts the ballot, and at the end of the appeal.';
      GRANT SELECT, INSERT, DELETE ON appeal_draft TO ocop_app;
      GRANT UPDATE (version, sheet, saved_at) ON appeal_draft TO ocop_app;

      CREATE FUNCTION refuse_draft_of_ended_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT status FROM appeal WHERE id = NEW.appeal_id FOR SHARE) IS DISTINCT FROM 'scoring' THEN
          RAISE EXCEPTION 'the appeal takes no ballots' USING ERRCODE = 'OC001';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_draft_of_ended_appeal BEFORE INSERT OR UPDATE ON appeal_draft
        FOR EACH ROW EXECUTE FUNCTION refuse_draft_of_ended_appeal();

      CREATE FUNCTION forget_drafts_of_ended_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM appeal_draft WHERE appeal_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forget_drafts_of_ended_appeal AFTER UPDATE ON appeal FOR EACH ROW
        WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION forget_drafts_of_ended_appeal();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER forget_drafts_of_ended_appeal ON appeal;
      DROP FUNCTION forget_drafts_of_ended_appeal();
      DROP TABLE appeal_draft;
      DROP FUNCTION refuse_draft_of_ended_appeal();
    `);
  }
}
