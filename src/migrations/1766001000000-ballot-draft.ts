import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ballot while it is being filled in: kept for its voter alone, gone once it is cast. */
export class BallotDraft1766001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballot_draft (
        panel_id uuid NOT NULL,
        person_id uuid NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        sheet json NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (panel_id, person_id),
        CONSTRAINT draft_of_a_seated_member FOREIGN KEY (panel_id, person_id) REFERENCES panel_seat
      );
      COMMENT ON TABLE ballot_draft IS 'Phiếu đang chấm: only its voter ever reads it. Deleted by the statement that casts the ballot.';
      CREATE TRIGGER refuse_draft_of_closed_panel BEFORE INSERT OR UPDATE ON ballot_draft
        FOR EACH ROW EXECUTE FUNCTION refuse_ballot_of_closed_panel();
      GRANT SELECT, INSERT, DELETE ON ballot_draft TO ocop_app;
      GRANT UPDATE (version, sheet, saved_at) ON ballot_draft TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ballot_draft`);
  }
}
