import type { MigrationInterface, QueryRunner } from 'typeorm';
import { candidatesBut, outcomeRead } from './1766006720000-earlier-appeals-disqualify.js';

/** Whoever was shown the marks while the appeal was open, in another office, does not score it once they sit in a council. */
export class MarksShown1766006890000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(candidatesBut(`${outcomeRead} OR ${marksShown}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidatesBut(outcomeRead));
  }
}

export const marksShown = `EXISTS (SELECT FROM act t WHERE t.dossier_id = v.dossier_id AND t.person_id = m.id
   AND t.kind IN ('dossier.read', 'appeals.read') AND t.subject ->> 'marks' = 'shown')`;
