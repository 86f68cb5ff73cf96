import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's say for a producer is taken back without forgetting that it was had, and leaves an act both ways. */
export class PeopleOfProducers1766007400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE producer_person ADD COLUMN taken_back_at timestamptz;
      COMMENT ON COLUMN producer_person.taken_back_at IS 'Since when the person acts for the producer no more; NULL: they do.';
      GRANT UPDATE (taken_back_at) ON producer_person TO ocop_app;

      CREATE FUNCTION record_producer_person_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(p.commune_id, ocop_now(), acting_person(),
          CASE WHEN NEW.taken_back_at IS NULL THEN 'producer.person-given' ELSE 'producer.person-taken-back' END, NULL,
          json_build_object('producer', p.id, 'person', NEW.person_id)) FROM producer p WHERE p.id = NEW.producer_id;
        RETURN NULL; END $$;
      CREATE TRIGGER record_producer_person_change AFTER UPDATE ON producer_person FOR EACH ROW
        WHEN ((OLD.taken_back_at IS NULL) <> (NEW.taken_back_at IS NULL)) EXECUTE FUNCTION record_producer_person_change();

      ${addresseeOf('h.person_id = p.id AND h.taken_back_at IS NULL')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${addresseeOf('h.person_id = p.id')}
      DROP TRIGGER record_producer_person_change ON producer_person;
      DROP FUNCTION record_producer_person_change();
      DELETE FROM producer_person WHERE taken_back_at IS NOT NULL;
      ALTER TABLE producer_person DROP COLUMN taken_back_at;
    `);
  }
}

const addresseeOf = (isOwner: string) => `
  CREATE OR REPLACE FUNCTION addressee_of(person uuid, day date) RETURNS json LANGUAGE sql STABLE AS $$
    SELECT json_build_object('person', p.full_name,
      'heldThen', (SELECT coalesce(json_agg(json_build_object('role', a.role, 'level', coalesce(l.level, 'province'), 'place', l.name)
          ORDER BY a.role, l.name), '[]') FROM assignment a LEFT JOIN place l ON l.id = a.place_id
        WHERE a.person_id = p.id AND a.valid_from <= day AND (a.valid_to IS NULL OR a.valid_to >= day)),
      'ownerOf', (SELECT coalesce(json_agg(g.name ORDER BY g.name), '[]') FROM producer_person h JOIN producer g ON g.id = h.producer_id
        WHERE ${isOwner}))
      FROM person p WHERE p.id = person $$;`;
