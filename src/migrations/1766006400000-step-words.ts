import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a step's form prints beside the step itself stays as it was when it was taken: names, round, and the round's day. Steps
 * from before keep the words of the day of the upgrade.
 */
export class StepWords1766006400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_step_words (
        dossier_id uuid NOT NULL,
        number integer NOT NULL,
        words json NOT NULL,
        PRIMARY KEY (dossier_id, number),
        CONSTRAINT dossier_step_words_step_fkey FOREIGN KEY (dossier_id, number) REFERENCES dossier_step
      );
      COMMENT ON TABLE dossier_step_words IS 'What the form of a step prints as it was when the step was taken: names, round, the round''s day. Written once, by trigger.';

      CREATE FUNCTION dossier_step_words(dossier uuid, step integer) RETURNS json LANGUAGE sql STABLE AS $$
        SELECT json_build_object('product', p.name, 'producer', w.name, 'commune', c.name, 'district', di.name, 'province', pv.name,
          'takenBy', t.full_name, 'round', json_build_object('number', r.number, 'year', r.year, 'rulebook', r.rulebook),
          'roundDay', CASE s.deadline
            WHEN 'registrationCloses' THEN json_build_object('kind', s.deadline, 'on', r.registration_closes_on, 'counts', r.registration_closes_counts)
            WHEN 'dueAtDistrict' THEN json_build_object('kind', s.deadline, 'on', r.due_at_district_on, 'counts', r.due_at_district_counts)
            WHEN 'dueAtProvince' THEN json_build_object('kind', s.deadline, 'on', r.due_at_province_on, 'counts', r.due_at_province_counts) END)
        FROM dossier_step s JOIN dossier d ON d.id = s.dossier_id JOIN round r ON r.id = coalesce(s.round_id, d.round_id)
          JOIN product p ON p.id = d.product_id JOIN producer w ON w.id = d.producer_id
          JOIN place c ON c.id = d.commune_id LEFT JOIN place di ON di.id = d.district_id JOIN place pv ON pv.id = d.province_id
          LEFT JOIN person t ON t.id = s.taken_by
        WHERE s.dossier_id = dossier AND s.number = step $$;

      INSERT INTO dossier_step_words SELECT dossier_id, number, dossier_step_words(dossier_id, number) FROM dossier_step;

      CREATE FUNCTION keep_dossier_step_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO dossier_step_words VALUES (NEW.dossier_id, NEW.number, dossier_step_words(NEW.dossier_id, NEW.number));
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_dossier_step_words AFTER INSERT ON dossier_step FOR EACH ROW EXECUTE FUNCTION keep_dossier_step_words();
      GRANT SELECT, INSERT ON dossier_step_words TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_dossier_step_words ON dossier_step;
      DROP FUNCTION keep_dossier_step_words(); DROP FUNCTION dossier_step_words(uuid, integer);
      DROP TABLE dossier_step_words;
    `);
  }
}
