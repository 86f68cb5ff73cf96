import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Yearly plans: the letters that call for them, the plans of places with the products they list, and what was done with them. */
export class Plans1766003900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_call (
        id uuid PRIMARY KEY,
        place_id uuid NOT NULL REFERENCES place,
        year smallint NOT NULL CHECK (year BETWEEN 2018 AND 2100),
        plans_due_on date NOT NULL,
        plans_due_counts text NOT NULL CHECK (plans_due_counts IN ('before', 'by')),
        approval_due_on date NOT NULL,
        approval_due_counts text NOT NULL CHECK (approval_due_counts IN ('before', 'by')),
        source text CHECK (btrim(source) <> ''),
        issued_by uuid NOT NULL REFERENCES person,
        issued_at timestamptz NOT NULL DEFAULT ocop_now(),
        UNIQUE (place_id, year),
        CONSTRAINT plans_come_before_their_approval CHECK (plans_due_on <= approval_due_on)
      );
      COMMENT ON TABLE plan_call IS 'A letter that asks the places directly below for their OCOP plans of a year. "before" excludes the day, "by" includes it.';

      CREATE TABLE plan (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        place_id uuid NOT NULL REFERENCES place,
        year smallint NOT NULL CHECK (year BETWEEN 2018 AND 2100),
        machine_id text NOT NULL,
        machine_version text NOT NULL,
        state text NOT NULL,
        targets json,
        merged_into_id uuid REFERENCES plan,
        first_submitted_at timestamptz,
        decision_number text,
        decided_on date,
        created_at timestamptz NOT NULL DEFAULT ocop_now(),
        UNIQUE (place_id, year),
        CONSTRAINT a_merged_plan_names_the_other CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
        CONSTRAINT a_decision_has_number_and_day CHECK ((decision_number IS NULL) = (decided_on IS NULL))
      );
      CREATE INDEX plan_merged_into ON plan (merged_into_id) WHERE merged_into_id IS NOT NULL;
      COMMENT ON TABLE plan IS 'Kế hoạch OCOP of a place for a year, run by the machine whose id and version stand beside the state.';
      COMMENT ON COLUMN plan.targets IS 'How many products are to be recognised, by purpose: first, upgrade, re-evaluation.';
      COMMENT ON COLUMN plan.first_submitted_at IS 'Whether it came in time is told by this, however often it was returned since.';

      CREATE TABLE plan_item (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan,
        producer_id uuid REFERENCES producer,
        producer_name text NOT NULL CHECK (btrim(producer_name) <> ''),
        product_id uuid REFERENCES product,
        product_name text NOT NULL CHECK (btrim(product_name) <> ''),
        rulebook text,
        set_code text CHECK (set_code ~ '^(0[1-9]|1[0-9]|2[0-6])$'),
        description text,
        purpose text NOT NULL CHECK (purpose IN ('first', 'upgrade', 're-evaluation')),
        has_potential boolean NOT NULL,
        finding text NOT NULL CHECK (btrim(finding) <> ''),
        guide_id uuid REFERENCES person,
        target_star smallint CHECK (target_star BETWEEN 3 AND 5),
        quarter smallint CHECK (quarter BETWEEN 1 AND 4),
        dossier_id uuid REFERENCES dossier,
        added_at timestamptz NOT NULL DEFAULT ocop_now(),
        CONSTRAINT a_set_is_of_a_decision CHECK ((rulebook IS NULL) = (set_code IS NULL)),
        CONSTRAINT a_product_is_of_a_producer CHECK (product_id IS NULL OR producer_id IS NOT NULL),
        CONSTRAINT a_dossier_is_of_a_product CHECK (dossier_id IS NULL OR product_id IS NOT NULL)
      );
      CREATE INDEX plan_item_plan ON plan_item (plan_id, added_at);
      CREATE UNIQUE INDEX a_dossier_is_planned_once ON plan_item (dossier_id) WHERE dossier_id IS NOT NULL;
      COMMENT ON TABLE plan_item IS 'Sản phẩm tiềm năng: a product that a commune reviewed for its plan, and the dossier it has become.';

      CREATE TABLE plan_step (
        plan_id uuid NOT NULL REFERENCES plan,
        number integer NOT NULL CHECK (number > 0),
        action text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        place_id uuid NOT NULL REFERENCES place,
        taken_by uuid NOT NULL REFERENCES person,
        taken_at timestamptz NOT NULL,
        details json NOT NULL,
        PRIMARY KEY (plan_id, number)
      );
      COMMENT ON TABLE plan_step IS 'Everything done with a plan. Written once, never changed.';
      COMMENT ON COLUMN plan_step.place_id IS 'Where it was done: at the place of the plan, or at the one above it.';

      CREATE FUNCTION refuse_change_of_plan_item() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE standing text;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.dossier_id IS NOT NULL THEN
          RAISE EXCEPTION 'what has become a dossier stays as it was planned' USING ERRCODE = 'OC024';
        END IF;
        SELECT state INTO standing FROM plan WHERE id = coalesce(NEW.plan_id, OLD.plan_id);
        IF standing NOT IN ('draft', 'returned') AND NOT (TG_OP = 'UPDATE' AND
             to_jsonb(OLD) - 'producer_id' - 'product_id' - 'dossier_id' = to_jsonb(NEW) - 'producer_id' - 'product_id' - 'dossier_id') THEN
          RAISE EXCEPTION 'a plan that was handed in stays as it was written' USING ERRCODE = 'OC023';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE TRIGGER refuse_change_of_plan_item BEFORE INSERT OR UPDATE OR DELETE ON plan_item
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_plan_item();

      GRANT SELECT, INSERT ON plan_call, plan, plan_item, plan_step TO ocop_app;
      GRANT UPDATE (version, state, targets, merged_into_id, first_submitted_at, decision_number, decided_on) ON plan TO ocop_app;
      GRANT UPDATE (producer_id, producer_name, product_id, product_name, rulebook, set_code, description, purpose,
        has_potential, finding, guide_id, target_star, quarter, dossier_id), DELETE ON plan_item TO ocop_app;
    `);
    await runner.query(`
      CREATE FUNCTION record_plan_call() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.place_id, NEW.issued_at, NEW.issued_by, 'plan.called', NULL, json_build_object('planCall', NEW.id, 'year', NEW.year,
          'digest', digest_of(json_build_array(NEW.plans_due_on, NEW.plans_due_counts, NEW.approval_due_on, NEW.approval_due_counts, NEW.source))));
        RETURN NULL; END $$;
      CREATE TRIGGER record_plan_call AFTER INSERT ON plan_call FOR EACH ROW EXECUTE FUNCTION record_plan_call();
      CREATE FUNCTION record_plan_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(NEW.place_id, NEW.taken_at, NEW.taken_by, 'plan.step', NULL, json_build_object('plan', NEW.plan_id,
          'number', NEW.number, 'action', NEW.action, 'digest', digest_of(NEW.details)));
        RETURN NULL; END $$;
      CREATE TRIGGER record_plan_step AFTER INSERT ON plan_step FOR EACH ROW EXECUTE FUNCTION record_plan_step();

      ALTER TABLE outbox
        ADD COLUMN plan_call_id uuid REFERENCES plan_call,
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan')),
        ADD CONSTRAINT a_plan_is_awaited_of_a_place_by_a_day CHECK ((kind = 'plan') =
          (plan_call_id IS NOT NULL AND place_id IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL));
      CREATE INDEX outbox_plan_call ON outbox (plan_call_id) WHERE plan_call_id IS NOT NULL;
      COMMENT ON COLUMN outbox.plan_call_id IS 'Reminds of the plan of the place that this letter awaits.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE o.kind = 'plan');
      DELETE FROM notice WHERE outbox_id IN (SELECT id FROM outbox WHERE kind = 'plan');
      DELETE FROM outbox WHERE kind = 'plan';
      ALTER TABLE outbox DROP CONSTRAINT a_plan_is_awaited_of_a_place_by_a_day, DROP CONSTRAINT outbox_kind_check,
        DROP COLUMN plan_call_id,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('notice', 'reminder', 'checkpoint', 'opinion'));
      DROP TABLE plan_step, plan_item, plan, plan_call;
      DROP FUNCTION record_plan_step(); DROP FUNCTION record_plan_call(); DROP FUNCTION refuse_change_of_plan_item();
    `);
  }
}
