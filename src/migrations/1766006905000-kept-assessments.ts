import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A panel keeps the self-assessment that it had before it, as the owner had handed it in, and each that is handed in leaves an
 * act. Panels that ended before keep the one of the day of the upgrade.
 */
export class KeptAssessments1766006905000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE self_assessment ADD COLUMN nonce uuid NOT NULL DEFAULT gen_random_uuid();
      ALTER TABLE self_assessment ALTER COLUMN nonce DROP DEFAULT;
      COMMENT ON COLUMN self_assessment.nonce IS 'Keeps the sheet from being guessed by its digest in the ledger.';
      CREATE TRIGGER give_nonce BEFORE INSERT OR UPDATE ON self_assessment FOR EACH ROW EXECUTE FUNCTION give_nonce();

      ALTER TABLE panel ADD COLUMN assessment json;
      COMMENT ON COLUMN panel.assessment IS 'The owner''s self-assessment as it was when the panel ended; null where there was none.';

      CREATE FUNCTION assessment_of(dossier uuid) RETURNS json LANGUAGE sql STABLE AS $$
        SELECT json_build_object('version', version, 'criteriaFile', criteria_file, 'criteriaSet', criteria_set, 'sheet', sheet, 'nonce', nonce)
          FROM self_assessment WHERE dossier_id = dossier $$;

      -- The guard of closed panels stands aside for this once.
      ALTER TABLE panel DISABLE TRIGGER refuse_change_of_closed_panel;
      UPDATE panel SET assessment = assessment_of(dossier_id) WHERE status <> 'open';
      ALTER TABLE panel ENABLE TRIGGER refuse_change_of_closed_panel;

      CREATE FUNCTION keep_panel_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.assessment := assessment_of(NEW.dossier_id);
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_panel_assessment BEFORE UPDATE ON panel FOR EACH ROW
        WHEN (OLD.status = 'open' AND NEW.status <> 'open') EXECUTE FUNCTION keep_panel_assessment();

      -- It saves itself at every pause of its owner; what counts is what was there when the dossier went on.
      CREATE FUNCTION record_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM record_act(place_at_level(a.dossier_id, 'commune'), NEW.taken_at, a.saved_by, 'assessment.handed-in', a.dossier_id,
            json_build_object('version', a.version, 'digest',
              salted_digest(a.dossier_id, a.nonce, json_build_array(a.criteria_file, a.criteria_set, a.sheet)::text)))
          FROM self_assessment a WHERE a.dossier_id = NEW.dossier_id
           AND NOT EXISTS (SELECT FROM act t WHERE t.dossier_id = a.dossier_id AND t.person_id = a.saved_by
             AND t.kind = 'assessment.handed-in' AND t.subject ->> 'version' = a.version::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER record_assessment AFTER INSERT ON dossier_step FOR EACH ROW
        WHEN (NEW.from_state IS DISTINCT FROM NEW.to_state) EXECUTE FUNCTION record_assessment();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER record_assessment ON dossier_step;
      DROP FUNCTION record_assessment();
      DROP TRIGGER keep_panel_assessment ON panel;
      DROP FUNCTION keep_panel_assessment(); DROP FUNCTION assessment_of(uuid);
      ALTER TABLE panel DROP COLUMN assessment;
      DROP TRIGGER give_nonce ON self_assessment;
      ALTER TABLE self_assessment DROP COLUMN nonce;
    `);
  }
}
