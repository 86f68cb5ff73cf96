import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a place ends, or goes on after all, leaves its act beside the one of its beginning. */
export class EndedPlaces1766007401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION record_place_end() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.id, ocop_now(), acting_person(), 'place.ended', NULL,
          json_build_object('place', NEW.id, 'before', OLD.valid_to, 'after', NEW.valid_to));
        RETURN NULL; END $$;
      CREATE TRIGGER record_place_end AFTER UPDATE OF valid_to ON place FOR EACH ROW
        WHEN (OLD.valid_to IS DISTINCT FROM NEW.valid_to) EXECUTE FUNCTION record_place_end();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER record_place_end ON place; DROP FUNCTION record_place_end()`);
  }
}
