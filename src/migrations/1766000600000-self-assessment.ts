import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The owner's own scoring of a dossier. */
export class SelfAssessment1766000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE self_assessment (
        dossier_id uuid PRIMARY KEY REFERENCES dossier,
        version integer NOT NULL CHECK (version > 0),
        criteria_file text NOT NULL,
        criteria_set text NOT NULL,
        sheet json NOT NULL,
        saved_by uuid NOT NULL REFERENCES person,
        saved_at timestamptz NOT NULL DEFAULT ocop_now()
      );
      COMMENT ON TABLE self_assessment IS 'Tự đánh giá: the owner''s marks on the council''s sheet, with the evidence cited (QĐ 26/2026, Mẫu 02).';
      COMMENT ON COLUMN self_assessment.criteria_file IS 'With criteria_set, the sheet that was marked: a dossier that moves to another decision leaves it behind.';
      COMMENT ON COLUMN self_assessment.sheet IS 'Marks, empty criteria, notes and cited evidence by criterion; points are computed, never stored.';
      GRANT SELECT, INSERT, UPDATE ON self_assessment TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE self_assessment`);
  }
}
