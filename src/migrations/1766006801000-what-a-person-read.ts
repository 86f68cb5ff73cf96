import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person has read of one dossier, or of one session, is found without going through all they ever did. */
export class WhatAPersonRead1766006801000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX act_dossier;
      CREATE INDEX act_dossier ON act (dossier_id, person_id) WHERE dossier_id IS NOT NULL;
      CREATE INDEX act_session_read ON act (person_id, (subject ->> 'session'))
        WHERE kind IN ('minutes.read', 'summary.read', 'annexes.read', 'annex.read', 'hints.read');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX act_session_read;
      DROP INDEX act_dossier;
      CREATE INDEX act_dossier ON act (dossier_id) WHERE dossier_id IS NOT NULL;
    `);
  }
}
