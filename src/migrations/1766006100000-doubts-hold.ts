import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A doubt about a conflict of interest is ruled on before anything is counted, and a ruling is about what somebody has said. */
export class DoubtsHold1766006100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_closing_in_doubt() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM ballot b JOIN conflict_standing c ON c.dossier_id = NEW.dossier_id AND c.person_id = b.person_id
                    WHERE b.panel_id = NEW.id AND c.word = 'doubt') THEN
          RAISE EXCEPTION 'a ballot is counted whose member is in doubt of a conflict of interest' USING ERRCODE = 'OC036';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_closing_in_doubt BEFORE UPDATE ON panel FOR EACH ROW
        WHEN (OLD.status = 'open' AND NEW.status = 'closed') EXECUTE FUNCTION refuse_closing_in_doubt();

      CREATE FUNCTION refuse_ruling_on_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM conflict_declaration c WHERE c.dossier_id = NEW.dossier_id AND c.person_id = NEW.person_id) THEN
          RAISE EXCEPTION 'nobody is ruled upon who has not spoken' USING ERRCODE = 'OC037';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_ruling_on_nothing BEFORE INSERT ON conflict_declaration FOR EACH ROW
        WHEN (NEW.stated_by <> NEW.person_id) EXECUTE FUNCTION refuse_ruling_on_nothing();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER refuse_closing_in_doubt ON panel;
      DROP FUNCTION refuse_closing_in_doubt();
      DROP TRIGGER refuse_ruling_on_nothing ON conflict_declaration;
      DROP FUNCTION refuse_ruling_on_nothing();
    `);
  }
}
