import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A panel ends after everything it counts: an end written down before the wait for its row would hide a word or a ballot. */
export class ClosingInstant1766003500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_closing_before_the_last_word() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM conflict_declaration c WHERE c.dossier_id = NEW.dossier_id AND c.stated_at > NEW.closed_at)
          OR EXISTS (SELECT FROM ballot b WHERE b.panel_id = NEW.id AND b.cast_at > NEW.closed_at) THEN
          RAISE EXCEPTION 'the panel ends before a ballot or a word on conflicts that it counts' USING ERRCODE = 'OC003';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_closing_before_the_last_word BEFORE UPDATE ON panel
        FOR EACH ROW WHEN (OLD.status = 'open' AND NEW.status = 'closed')
        EXECUTE FUNCTION refuse_closing_before_the_last_word();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER refuse_closing_before_the_last_word ON panel;
      DROP FUNCTION refuse_closing_before_the_last_word();
    `);
  }
}
