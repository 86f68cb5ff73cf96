import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scoring begins in a session that is open: whoever seals the session holds it first, and no panel slips in behind. */
export class PanelOfAnOpenSession1766006700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_panel_of_ended_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM council_session WHERE id = NEW.session_id AND state = 'open' FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'a scoring begins in an open session' USING ERRCODE = 'OC042';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_panel_of_ended_session BEFORE INSERT ON panel FOR EACH ROW
        WHEN (NEW.session_id IS NOT NULL) EXECUTE FUNCTION refuse_panel_of_ended_session();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER refuse_panel_of_ended_session ON panel;
      DROP FUNCTION refuse_panel_of_ended_session();
    `);
  }
}
