import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever closes a panel holds the dossier first and the panel then, and so does whoever speaks of a conflict: a word that was
 * begun before the panel was opened is said before it, or counts in it.
 */
export class WordsInTurn1766005200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER speak_before_the_appeal_is_decided ON conflict_declaration;
      DROP FUNCTION speak_before_the_appeal_is_decided();
      DROP TRIGGER speak_before_the_panel_closes ON conflict_declaration;
      DROP FUNCTION speak_before_the_panel_closes();

      CREATE FUNCTION speak_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM dossier WHERE id = NEW.dossier_id FOR KEY SHARE;
        PERFORM FROM panel WHERE dossier_id = NEW.dossier_id AND status = 'open' FOR SHARE;
        PERFORM FROM appeal WHERE dossier_id = NEW.dossier_id AND status = 'scoring' FOR SHARE;
        NEW.stated_at := ocop_now();
        RETURN NEW;
      END $$;
      CREATE TRIGGER speak_in_turn BEFORE INSERT ON conflict_declaration FOR EACH ROW EXECUTE FUNCTION speak_in_turn();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER speak_in_turn ON conflict_declaration;
      DROP FUNCTION speak_in_turn();

      CREATE FUNCTION speak_before_the_panel_closes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM panel WHERE dossier_id = NEW.dossier_id AND status = 'open' FOR SHARE;
        NEW.stated_at := ocop_now();
        RETURN NEW;
      END $$;
      CREATE TRIGGER speak_before_the_panel_closes BEFORE INSERT ON conflict_declaration
        FOR EACH ROW EXECUTE FUNCTION speak_before_the_panel_closes();

      CREATE FUNCTION speak_before_the_appeal_is_decided() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM appeal WHERE dossier_id = NEW.dossier_id AND status = 'scoring' FOR SHARE;
        RETURN NEW;
      END $$;
      CREATE TRIGGER speak_before_the_appeal_is_decided BEFORE INSERT ON conflict_declaration
        FOR EACH ROW EXECUTE FUNCTION speak_before_the_appeal_is_decided();
    `);
  }
}
