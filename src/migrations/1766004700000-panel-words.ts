import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sheets and explanations print beside marks and results stays as it was when their panel ended: names, the decision,
 * and the printed wording, of which every edition is kept. Panels that ended before keep the words of the day of the upgrade.
 */
export class PanelWords1766004700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE official_wording ADD COLUMN edition integer NOT NULL DEFAULT 1 CHECK (edition > 0);
      ALTER TABLE official_wording ALTER COLUMN edition DROP DEFAULT, DROP CONSTRAINT official_wording_pkey,
        ADD CONSTRAINT official_wording_pkey PRIMARY KEY (criteria_file, set_code, edition);
      COMMENT ON COLUMN official_wording.edition IS 'Counts the imports. The newest is shown; sheets of panels that have ended keep theirs.';

      ALTER TABLE panel ADD COLUMN words json;
      COMMENT ON COLUMN panel.words IS 'What its papers print beside marks and result: names, decision and edition of the wording as they were when it ended.';

      CREATE FUNCTION panel_words(panel_id uuid) RETURNS json LANGUAGE sql STABLE AS $$
        SELECT json_build_object('rulebook', d.rulebook, 'localRules', d.local_rules_id, 'criteriaSet', d.criteria_set,
          'wordingEdition', (SELECT coalesce(max(edition), 0) FROM official_wording),
          'round', json_build_object('number', r.number, 'year', r.year), 'product', p.name,
          'producer', json_build_object('name', pr.name, 'address', pr.address),
          'commune', c.name, 'district', di.name, 'province', pv.name,
          'council', json_build_object('name', k.name, 'place', kp.name, 'decisionNumber', k.decision_number, 'decidedOn', k.decided_on),
          'members', (SELECT coalesce(json_object_agg(m.id, m.full_name ORDER BY m.id), '{}')
             FROM panel_seat s JOIN person m ON m.id = s.person_id WHERE s.panel_id = q.id))
        FROM panel q JOIN dossier d ON d.id = q.dossier_id JOIN round r ON r.id = q.round_id
          JOIN council k ON k.id = q.council_id JOIN place kp ON kp.id = k.place_id
          JOIN product p ON p.id = d.product_id JOIN producer pr ON pr.id = d.producer_id
          JOIN place c ON c.id = d.commune_id LEFT JOIN place di ON di.id = d.district_id JOIN place pv ON pv.id = d.province_id
        WHERE q.id = panel_words.panel_id $$;

      -- The guard of closed panels stands aside for this once.
      ALTER TABLE panel DISABLE TRIGGER refuse_change_of_closed_panel;
      UPDATE panel SET words = panel_words(id) WHERE status <> 'open';
      ALTER TABLE panel ENABLE TRIGGER refuse_change_of_closed_panel;

      CREATE FUNCTION keep_panel_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.words := panel_words(NEW.id);
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_panel_words BEFORE UPDATE ON panel FOR EACH ROW
        WHEN (OLD.status = 'open' AND NEW.status <> 'open') EXECUTE FUNCTION keep_panel_words();
      ${recordClosing(`, 'words', digest_of(NEW.words)`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${recordClosing('')}
      DROP TRIGGER keep_panel_words ON panel;
      DROP FUNCTION keep_panel_words(); DROP FUNCTION panel_words(uuid);
      ALTER TABLE panel DROP COLUMN words;
      DELETE FROM official_wording w
       WHERE EXISTS (SELECT FROM official_wording n WHERE n.criteria_file = w.criteria_file AND n.edition > w.edition);
      ALTER TABLE official_wording DROP CONSTRAINT official_wording_pkey,
        ADD CONSTRAINT official_wording_pkey PRIMARY KEY (criteria_file, set_code), DROP COLUMN edition;
    `);
  }
}

const recordClosing = (more: string) => `
  CREATE OR REPLACE FUNCTION record_panel_closing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.closed_at, o.person, 'panel.closed', NEW.dossier_id,
        json_build_object('panel', NEW.id, 'result', salted_digest(NEW.id, NEW.nonce, NEW.result::text), 'receipts',
          (SELECT encode(sha256(coalesce(string_agg(b.receipt, '' ORDER BY b.receipt), '')), 'hex') FROM ballot b WHERE b.panel_id = NEW.id)${more}))
      FROM act_of_step(NEW.dossier_id, NEW.closed_at) o;
    RETURN NULL; END $$;`;
