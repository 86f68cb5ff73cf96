import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same words as before. PostgreSQL pushes no join into a DISTINCT ON: each ballot read what every council had ever declared. */
export class StandingWordByIndex1766006897000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW conflict_standing WITH (security_invoker = true) AS
      SELECT ${columns} FROM conflict_declaration c
       WHERE c.number = (SELECT max(l.number) FROM conflict_declaration l WHERE l.dossier_id = c.dossier_id AND l.person_id = c.person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW conflict_standing WITH (security_invoker = true) AS
      SELECT DISTINCT ON (dossier_id, person_id) ${columns} FROM conflict_declaration c ORDER BY dossier_id, person_id, number DESC`);
  }
}

const columns = 'c.dossier_id, c.person_id, c.number, c.word, c.ground, c.note, c.stated_by, c.stated_at';
