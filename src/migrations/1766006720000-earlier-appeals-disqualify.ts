import type { MigrationInterface, QueryRunner } from 'typeorm';
import { candidates, marksRead, papersRead } from './1766003550000-session-papers-disqualify.js';
import { annexesRead } from './1766005100000-annexes-disqualify.js';

/** Whoever cast a ballot on another appeal of the dossier has scored it; whoever read what came of one has read its marks. */
export class EarlierAppealsDisqualify1766006720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(candidatesBut(outcomeRead));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidates(`${marksRead} OR ${papersRead} OR ${annexesRead}`));
  }
}

// Once the next appeal is filed, the list leaves out what came of earlier ones for whoever may score it.
export const outcomeRead = `EXISTS (SELECT FROM act t JOIN appeal w ON w.dossier_id = t.dossier_id AND w.status = 'decided' AND w.ended_at <= t.at
   WHERE t.dossier_id = v.dossier_id AND t.person_id = m.id AND t.kind = 'appeals.read' AND t.at < v.filed_at)`;

/** Neither those who scored another appeal of the dossier nor those who have read marks, so or as before. */
export const candidatesBut = (hasRead: string) => `
      CREATE OR REPLACE VIEW appeal_candidate WITH (security_invoker = true) AS
        SELECT v.id AS appeal_id, v.dossier_id, m.id AS person_id,
           EXISTS (SELECT FROM panel q JOIN panel_seat s ON s.panel_id = q.id WHERE q.dossier_id = v.dossier_id AND s.person_id = m.id)
           OR EXISTS (SELECT FROM appeal w JOIN appeal_ballot b ON b.appeal_id = w.id
                       WHERE w.dossier_id = v.dossier_id AND w.id <> v.id AND b.person_id = m.id) AS has_scored,
           ${marksRead} OR ${papersRead} OR ${annexesRead} OR ${hasRead} AS has_read
          FROM appeal v JOIN panel p ON p.id = v.panel_id JOIN dossier d ON d.id = v.dossier_id
          JOIN LATERAL (SELECT DISTINCT n.id FROM assignment a JOIN person n ON n.id = a.person_id AND n.active
             WHERE a.role IN ('councilMember', 'councilSecretary', 'councilChair')
               AND a.place_id IN (CASE p.level WHEN 'district' THEN d.district_id END, d.province_id)
               AND ocop_day(ocop_now()) BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')) m ON true;
    `;
