import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What provinces settle over a decision, from a day on; a dossier keeps what held when it was filed. */
export class LocalRules1766000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE local_rules (
        id uuid PRIMARY KEY,
        place_id uuid NOT NULL REFERENCES place (id),
        rulebook text NOT NULL CHECK (rulebook <> ''),
        in_force_from date NOT NULL,
        decision_number text NOT NULL CHECK (btrim(decision_number) <> ''),
        decided_on date NOT NULL,
        rules json NOT NULL,
        settled_by uuid NOT NULL REFERENCES person (id),
        settled_at timestamptz NOT NULL DEFAULT ocop_now(),
        withdrawn_by uuid REFERENCES person (id),
        withdrawn_at timestamptz,
        CONSTRAINT withdrawn_by_somebody CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
      );
      CREATE UNIQUE INDEX one_set_of_local_rules_a_day ON local_rules (place_id, rulebook, in_force_from) WHERE withdrawn_at IS NULL;
      COMMENT ON TABLE local_rules IS 'Quy định riêng của tỉnh: floors, council values and deadlines over one decision. Each row holds them whole, from its day until the next one.';
      GRANT SELECT, INSERT ON local_rules TO ocop_app;
      GRANT UPDATE (withdrawn_by, withdrawn_at) ON local_rules TO ocop_app;

      CREATE FUNCTION keep_local_rules() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.withdrawn_at IS NOT NULL OR OLD.in_force_from <= ocop_day(ocop_now()) THEN
          RAISE EXCEPTION 'local rules in force or withdrawn stay as they are';
        END IF;
        RETURN NEW;
      END $$;
      CREATE FUNCTION settle_local_rules_ahead() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.in_force_from <= ocop_day(ocop_now()) THEN
          RAISE EXCEPTION 'local rules are settled for a coming day';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER settle_local_rules_ahead BEFORE INSERT ON local_rules FOR EACH ROW EXECUTE FUNCTION settle_local_rules_ahead();
      CREATE TRIGGER keep_local_rules BEFORE UPDATE ON local_rules FOR EACH ROW EXECUTE FUNCTION keep_local_rules();

      ALTER TABLE dossier ADD COLUMN local_rules_id uuid REFERENCES local_rules (id);
      COMMENT ON COLUMN dossier.local_rules_id IS 'What the province had settled on the day of filing; null: nothing beside the decision.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier DROP COLUMN local_rules_id;
      DROP TABLE local_rules;
      DROP FUNCTION keep_local_rules();
      DROP FUNCTION settle_local_rules_ahead();
    `);
  }
}
