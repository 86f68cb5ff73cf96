import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the other side reports of a message later, after it had taken it over: that it arrived, or that it came back. */
export class DeliveryReports1766005000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delivery_report (
        sending_id uuid NOT NULL REFERENCES sending,
        outcome text NOT NULL CHECK (outcome IN ('delivered', 'failed')),
        code text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (sending_id, outcome)
      );
      COMMENT ON TABLE delivery_report IS 'What was reported of a message after it had been taken over. Written once, never changed: proof of notification.';
      COMMENT ON COLUMN sending.sent_at IS 'When the other side took it over. A failed one may have it: it came back.';
      GRANT SELECT, INSERT ON delivery_report TO ocop_app;
    `);
  }

  /** What came back stays failed. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`COMMENT ON COLUMN sending.sent_at IS NULL; DROP TABLE delivery_report`);
  }
}
