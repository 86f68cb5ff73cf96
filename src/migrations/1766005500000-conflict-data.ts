import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hints at conflicts of interest is written down later too, of people and of producers, and leaves an act: which field, never what stands in it. */
export class ConflictData1766005500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER record_person_change ON person;
      ${recordPersonChange('full_name, sign_in_name, email, phone, password_hash, active, identity_number, address, employer')}

      CREATE FUNCTION record_producer_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM record_act(NEW.commune_id, ocop_now(), acting_person(), 'producer.changed', NULL,
          json_build_object('producer', NEW.id, 'fields', (SELECT json_agg(n.key ORDER BY n.key) FROM jsonb_each(to_jsonb(NEW)) n
            JOIN jsonb_each(to_jsonb(OLD)) o ON o.key = n.key AND o.value <> n.value WHERE n.key NOT IN ('version', 'search_key'))));
        RETURN NULL;
      END $$;
      CREATE TRIGGER record_producer_change AFTER UPDATE ON producer FOR EACH ROW
        WHEN ((OLD.name, OLD.kind, OLD.representative_name, OLD.representative_identity_number, OLD.address, OLD.registration_number, OLD.phone)
          IS DISTINCT FROM (NEW.name, NEW.kind, NEW.representative_name, NEW.representative_identity_number, NEW.address, NEW.registration_number, NEW.phone))
        EXECUTE FUNCTION record_producer_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER record_producer_change ON producer;
      DROP FUNCTION record_producer_change();
      DROP TRIGGER record_person_change ON person;
      ${recordPersonChange('full_name, sign_in_name, email, phone, password_hash, active')}
    `);
  }
}

const recordPersonChange = (columns: string) => {
  const of = (row: string) =>
    columns
      .split(', ')
      .map((column) => `${row}.${column}`)
      .join(', ');
  return `CREATE TRIGGER record_person_change AFTER UPDATE ON person FOR EACH ROW
        WHEN ((${of('OLD')}) IS DISTINCT FROM (${of('NEW')})) EXECUTE FUNCTION record_person_change();`;
};
