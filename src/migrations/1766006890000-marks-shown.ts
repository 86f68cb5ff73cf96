import type { MigrationInterface, QueryRunner } from 'typeorm';
import { marksRead, papersRead } from './1766003550000-session-papers-disqualify.js';
import { annexesRead } from './1766005100000-annexes-disqualify.js';
import { outcomeRead } from './1766006720000-earlier-appeals-disqualify.js';

/** Whoever was shown the marks while the appeal was open, in another office, does not score it once they sit in a council. */
export class MarksShown1766006890000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      candidates(` OR EXISTS (SELECT FROM act t WHERE t.dossier_id = v.dossier_id AND t.person_id = m.id
      AND t.kind IN ('dossier.read', 'appeals.read') AND t.subject ->> 'marks' = 'shown')`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidates(''));
  }
}

const candidates = (orShown: string) => `
  CREATE OR REPLACE VIEW appeal_candidate WITH (security_invoker = true) AS
    SELECT v.id AS appeal_id, v.dossier_id, m.id AS person_id,
       EXISTS (SELECT FROM panel q JOIN panel_seat s ON s.panel_id = q.id WHERE q.dossier_id = v.dossier_id AND s.person_id = m.id)
       OR EXISTS (SELECT FROM appeal w JOIN appeal_ballot b ON b.appeal_id = w.id
                   WHERE w.dossier_id = v.dossier_id AND w.id <> v.id AND b.person_id = m.id) AS has_scored,
       ${marksRead} OR ${papersRead} OR ${annexesRead} OR ${outcomeRead}${orShown} AS has_read
      FROM appeal v JOIN panel p ON p.id = v.panel_id JOIN dossier d ON d.id = v.dossier_id
      JOIN LATERAL (SELECT DISTINCT n.id FROM assignment a JOIN person n ON n.id = a.person_id AND n.active
         WHERE a.role IN ('councilMember', 'councilSecretary', 'councilChair')
           AND a.place_id IN (CASE p.level WHEN 'district' THEN d.district_id END, d.province_id)
           AND ocop_day(ocop_now()) BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')) m ON true;
`;
