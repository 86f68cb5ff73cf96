import type { MigrationInterface, QueryRunner } from 'typeorm';
import { candidatesBut, outcomeRead } from './1766006720000-earlier-appeals-disqualify.js';
import { marksShown } from './1766006890000-marks-shown.js';

/** Hints are no less: whoever was shown those on the dossier's sheets while the appeal was open does not score it either. */
export class HintsShown1766006896000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(candidatesBut(`${outcomeRead} OR ${marksShown} OR ${hintsShown}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidatesBut(`${outcomeRead} OR ${marksShown}`));
  }
}

const hintsShown = `EXISTS (SELECT FROM act t WHERE t.person_id = m.id AND t.kind = 'hints.read'
   AND t.subject::jsonb -> 'shown' ? v.dossier_id::text)`;
