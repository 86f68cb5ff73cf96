import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A place may name the person who hears of its office's lateness, in place of the coordination offices above. */
export class NamedSuperiors1766006530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE place ADD COLUMN superior_id uuid REFERENCES person;
      COMMENT ON COLUMN place.superior_id IS 'Who hears of a lawful time that the office of this place let pass; NULL: the offices above.';
      GRANT UPDATE (superior_id) ON place TO ocop_app;

      CREATE FUNCTION superior_of(place_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE up AS (
          SELECT id, parent_id FROM place WHERE id = $1 UNION ALL SELECT p.id, p.parent_id FROM place p JOIN up ON p.id = up.parent_id)
        SELECT l.superior_id FROM place l JOIN person h ON h.id = l.superior_id AND h.active
         WHERE l.id = $1 AND EXISTS (SELECT FROM assignment s WHERE s.person_id = h.id AND s.place_id IN (SELECT id FROM up)
           AND s.role NOT IN ('producer', 'adviser', 'councilMember', 'councilSecretary', 'councilChair')
           AND ocop_day(ocop_now()) BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')) $$;
      COMMENT ON FUNCTION superior_of(uuid) IS 'The superior named for a place, while active and holding an office there or above.';

      CREATE FUNCTION record_named_superior() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.id, ocop_now(), acting_person(), 'place.superior-named', NULL,
          json_build_object('place', NEW.id, 'before', OLD.superior_id, 'after', NEW.superior_id));
        RETURN NULL; END $$;
      CREATE TRIGGER record_named_superior AFTER UPDATE OF superior_id ON place FOR EACH ROW
        WHEN (OLD.superior_id IS DISTINCT FROM NEW.superior_id) EXECUTE FUNCTION record_named_superior();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER record_named_superior ON place;
      DROP FUNCTION record_named_superior();
      DROP FUNCTION superior_of(uuid);
      ALTER TABLE place DROP COLUMN superior_id;
    `);
  }
}
