import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a notice told is kept in words as it was then, and what was to be told where nobody was. */
export class Addressees1766006640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION addressee_of(person uuid, day date) RETURNS json LANGUAGE sql STABLE AS $$
        SELECT json_build_object('person', p.full_name,
          'heldThen', (SELECT coalesce(json_agg(json_build_object('role', a.role, 'level', coalesce(l.level, 'province'), 'place', l.name)
              ORDER BY a.role, l.name), '[]') FROM assignment a LEFT JOIN place l ON l.id = a.place_id
            WHERE a.person_id = p.id AND a.valid_from <= day AND (a.valid_to IS NULL OR a.valid_to >= day)),
          'ownerOf', (SELECT coalesce(json_agg(g.name ORDER BY g.name), '[]') FROM producer_person h JOIN producer g ON g.id = h.producer_id
            WHERE h.person_id = p.id))
          FROM person p WHERE p.id = person $$;

      ALTER TABLE notice ADD COLUMN addressee json;
      UPDATE notice SET addressee = addressee_of(person_id, ocop_day(created_at));
      ALTER TABLE notice ALTER COLUMN addressee SET NOT NULL;
      COMMENT ON COLUMN notice.addressee IS 'Who was told, in words as of then: name, offices with their places, producers. Written once, by trigger.';

      CREATE FUNCTION keep_addressee() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.addressee := addressee_of(NEW.person_id, ocop_day(NEW.created_at));
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_addressee BEFORE INSERT ON notice FOR EACH ROW EXECUTE FUNCTION keep_addressee();

      ALTER TABLE unheld_office ADD COLUMN place_name text, ADD COLUMN facts json;
      UPDATE unheld_office u SET place_name = p.name, facts = (SELECT n.facts FROM notice n WHERE n.outbox_id = u.outbox_id LIMIT 1)
        FROM place p WHERE p.id = u.place_id;
      ALTER TABLE unheld_office ALTER COLUMN place_name SET NOT NULL;
      COMMENT ON COLUMN unheld_office.place_name IS 'What the place was called then.';
      COMMENT ON COLUMN unheld_office.facts IS 'What was to be told; null of what nobody was told before this was kept.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unheld_office DROP COLUMN place_name, DROP COLUMN facts;
      DROP TRIGGER keep_addressee ON notice;
      DROP FUNCTION keep_addressee();
      ALTER TABLE notice DROP COLUMN addressee;
      DROP FUNCTION addressee_of(uuid, date);
    `);
  }
}
