import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts for a producer, told in one place to everybody who asks. */
export class ActingForProducers1766007402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW acting_for_producer WITH (security_invoker = true) AS
        SELECT producer_id, person_id FROM producer_person WHERE taken_back_at IS NULL;
      GRANT SELECT ON acting_for_producer TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW acting_for_producer');
  }
}
