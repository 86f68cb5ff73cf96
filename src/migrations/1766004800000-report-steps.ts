import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report that the place above sends back is told to the place that sent it. */
export class ReportSteps1766004800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report', 'planStep', 'reportStep')),
        ADD CONSTRAINT a_step_of_a_report_names_report_and_place CHECK ((kind IN ('report', 'reportStep')) = (report_id IS NOT NULL) AND
          (kind <> 'reportStep' OR (place_id IS NOT NULL AND step_number IS NOT NULL)));
      COMMENT ON COLUMN outbox.report_id IS 'Reminds of this report, or tells of a step of it.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'reportStep');
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'reportStep');
      DELETE FROM outbox WHERE kind = 'reportStep';
      ALTER TABLE outbox DROP CONSTRAINT a_step_of_a_report_names_report_and_place, DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report', 'planStep'));
      COMMENT ON COLUMN outbox.report_id IS 'Reminds of this report.';
    `);
  }
}
