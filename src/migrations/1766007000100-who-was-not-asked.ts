import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Minutes of written opinions name the members who have a conflict of interest: the names of the whole council are kept, and that
 * papers of this panel are of the second edition. Those of panels that ended before print as they did.
 */
export class WhoWasNotAsked1766007000100 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return runner.query(
      panelWords(
        `UNION SELECT t.person_id FROM council_seat t WHERE t.council_id = q.council_id AND q.opinions_due_on IS NOT NULL`,
        `, 'edition', 2`,
      ),
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return runner.query(panelWords('', ''));
  }
}

const panelWords = (moreMembers: string, more: string) => `
  CREATE OR REPLACE FUNCTION panel_words(panel_id uuid) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT json_build_object('rulebook', d.rulebook, 'localRules', d.local_rules_id, 'criteriaSet', d.criteria_set,
      'wordingEdition', (SELECT coalesce(max(edition), 0) FROM official_wording),
      'round', json_build_object('number', r.number, 'year', r.year), 'product', p.name,
      'producer', json_build_object('name', pr.name, 'address', pr.address),
      'commune', c.name, 'district', di.name, 'province', pv.name,
      'council', json_build_object('name', k.name, 'place', kp.name, 'decisionNumber', k.decision_number, 'decidedOn', k.decided_on),
      'members', (SELECT coalesce(json_object_agg(m.id, m.full_name ORDER BY m.id), '{}') FROM person m
         WHERE m.id IN (SELECT s.person_id FROM panel_seat s WHERE s.panel_id = q.id
           UNION SELECT stands_in_for FROM panel_seat WHERE panel_id = q.id ${moreMembers}))${more})
    FROM panel q JOIN dossier d ON d.id = q.dossier_id JOIN round r ON r.id = q.round_id
      JOIN council k ON k.id = q.council_id JOIN place kp ON kp.id = k.place_id
      JOIN product p ON p.id = d.product_id JOIN producer pr ON pr.id = d.producer_id
      JOIN place c ON c.id = d.commune_id LEFT JOIN place di ON di.id = d.district_id JOIN place pv ON pv.id = d.province_id
    WHERE q.id = panel_words.panel_id $$;`;
