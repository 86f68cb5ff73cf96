import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Acts of a rare kind, or of an action, are found without walking a chain. What fills chains is left out: it is found near
 * their ends, and no ballot's act becomes dearer.
 */
export class ActsLookedFor1766006905100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX act_looked_for ON act (place_id, kind, (subject ->> 'action'))
        WHERE kind NOT IN ('ballot.cast', 'dossier.read', 'assessment.read', 'evidence.read', 'ballots.read', 'explanation.read',
          'advice.read', 'conflicts.read', 'appeals.read', 'appeal.read', 'schedule.read', 'reminders.read', 'deliveries.read');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX act_looked_for`);
  }
}
