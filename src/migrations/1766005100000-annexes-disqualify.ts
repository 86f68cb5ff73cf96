import type { MigrationInterface, QueryRunner } from 'typeorm';
import { candidates, marksRead, papersRead } from './1766003550000-session-papers-disqualify.js';

/** The list of annexes tells what they correct, where there are any: who has read it does not score the appeal either. */
export class AnnexesDisqualify1766005100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(candidates(`${marksRead} OR ${papersRead} OR ${annexesRead}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidates(`${marksRead} OR ${papersRead}`));
  }
}

export const annexesRead = `EXISTS (SELECT FROM act t JOIN panel q ON q.session_id::text = t.subject ->> 'session'
    JOIN session_annex x ON x.session_id = q.session_id AND x.written_at <= t.at
   WHERE q.dossier_id = v.dossier_id AND t.person_id = m.id AND t.kind = 'annexes.read')`;
