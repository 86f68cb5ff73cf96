import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of a session show marks too: whoever has read those of a session that scored the dossier does not score its appeal. */
export class SessionPapersDisqualify1766003550000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(candidates(`${marksRead} OR ${papersRead}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidates(marksRead));
  }
}

export const marksRead = `EXISTS (SELECT FROM act t WHERE t.dossier_id = v.dossier_id AND t.person_id = m.id
   AND (t.kind IN ('ballots.read', 'explanation.read') OR (t.kind = 'dossier.read' AND t.at >= p.closed_at AND t.at < v.filed_at)))`;
// Once an appeal is filed, hints leave out the dossier for whoever may score it.
export const papersRead = `EXISTS (SELECT FROM act t JOIN panel q ON q.session_id::text = t.subject ->> 'session'
   WHERE q.dossier_id = v.dossier_id AND t.person_id = m.id
     AND (t.kind IN ('minutes.read', 'summary.read', 'annex.read') OR (t.kind = 'hints.read' AND t.at < v.filed_at)))
   OR EXISTS (SELECT FROM act t WHERE t.dossier_id = v.dossier_id AND t.person_id = m.id AND t.kind = 'appeal.read')`;

export const candidates = (hasRead: string) => `
  CREATE OR REPLACE VIEW appeal_candidate WITH (security_invoker = true) AS
    SELECT v.id AS appeal_id, v.dossier_id, m.id AS person_id,
       EXISTS (SELECT FROM panel q JOIN panel_seat s ON s.panel_id = q.id WHERE q.dossier_id = v.dossier_id AND s.person_id = m.id) AS has_scored,
       ${hasRead} AS has_read
      FROM appeal v JOIN panel p ON p.id = v.panel_id JOIN dossier d ON d.id = v.dossier_id
      JOIN LATERAL (SELECT DISTINCT n.id FROM assignment a JOIN person n ON n.id = a.person_id AND n.active
         WHERE a.role IN ('councilMember', 'councilSecretary', 'councilChair')
           AND a.place_id IN (CASE p.level WHEN 'district' THEN d.district_id END, d.province_id)
           AND ocop_day(ocop_now()) BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')) m ON true;
`;
