import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's version counts every change of what the person may do, whoever writes it. */
export class PersonVersion1766000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION raise_person_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE person SET version = version + 1 WHERE id = coalesce(NEW.person_id, OLD.person_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER assignment_raises_person_version AFTER INSERT OR UPDATE OR DELETE ON assignment
        FOR EACH ROW EXECUTE FUNCTION raise_person_version();
      CREATE TRIGGER producer_person_raises_person_version AFTER INSERT OR UPDATE OR DELETE ON producer_person
        FOR EACH ROW EXECUTE FUNCTION raise_person_version();
      COMMENT ON COLUMN person.version IS 'Raised with every change of the person''s roles and producers, by trigger.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      COMMENT ON COLUMN person.version IS NULL;
      DROP TRIGGER producer_person_raises_person_version ON producer_person;
      DROP TRIGGER assignment_raises_person_version ON assignment;
      DROP FUNCTION raise_person_version();
    `);
  }
}
