import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record of deliveries of a plan is read by index. */
export class PlansInTheOutbox1766006902100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX outbox_plan ON outbox (plan_id) WHERE plan_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX outbox_plan`);
  }
}
