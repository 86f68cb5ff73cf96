import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Producers, products, rounds, and the dossier with its append-only steps. */
export class Dossiers1766000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE producer (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        commune_id uuid NOT NULL REFERENCES place,
        name text NOT NULL CHECK (btrim(name) <> ''),
        kind text NOT NULL CHECK (kind IN ('enterprise', 'cooperative', 'cooperativeGroup', 'household')),
        registration_number text,
        representative_name text NOT NULL,
        address text NOT NULL,
        phone text,
        search_key text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX producer_commune ON producer (commune_id);
      COMMENT ON TABLE producer IS 'Chủ thể: who makes the product (QĐ 1048, PL II §3a).';

      CREATE TABLE producer_person (
        producer_id uuid NOT NULL REFERENCES producer,
        person_id uuid NOT NULL REFERENCES person,
        PRIMARY KEY (producer_id, person_id)
      );
      CREATE INDEX producer_person_person ON producer_person (person_id);

      CREATE TABLE product (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        producer_id uuid NOT NULL REFERENCES producer,
        name text NOT NULL CHECK (btrim(name) <> ''),
        description text NOT NULL,
        set_code text NOT NULL CHECK (set_code ~ '^(0[1-9]|1[0-9]|2[0-6])$'),
        search_key text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX product_producer ON product (producer_id);
      COMMENT ON COLUMN product.set_code IS 'Which of the 26 criteria sets (bộ tiêu chí) judges the product.';

      CREATE TABLE round (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        place_id uuid NOT NULL REFERENCES place,
        year smallint NOT NULL CHECK (year BETWEEN 2018 AND 2100),
        number smallint NOT NULL CHECK (number > 0),
        rulebook text NOT NULL,
        registration_closes_on date NOT NULL,
        registration_closes_counts text NOT NULL CHECK (registration_closes_counts IN ('before', 'by')),
        due_at_district_on date NOT NULL,
        due_at_district_counts text NOT NULL CHECK (due_at_district_counts IN ('before', 'by')),
        due_at_province_on date NOT NULL,
        due_at_province_counts text NOT NULL CHECK (due_at_province_counts IN ('before', 'by')),
        source text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (place_id, year, number),
        CONSTRAINT legal_dates_follow_one_another CHECK (registration_closes_on <= due_at_district_on AND due_at_district_on <= due_at_province_on)
      );
      COMMENT ON TABLE round IS 'Đợt đánh giá of a place and a year under one decision. "before" excludes the day, "by" includes it.';

      CREATE TABLE round_change (
        round_id uuid NOT NULL REFERENCES round,
        version integer NOT NULL,
        changed_by uuid NOT NULL REFERENCES person,
        changed_at timestamptz NOT NULL DEFAULT ocop_now(),
        reason text NOT NULL CHECK (btrim(reason) <> ''),
        before json NOT NULL,
        after json NOT NULL,
        PRIMARY KEY (round_id, version)
      );
      COMMENT ON TABLE round_change IS 'Every time a legal date of a round was moved, by whom and why. Written once.';
    `);
    await runner.query(`
      CREATE TABLE dossier (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        product_id uuid NOT NULL REFERENCES product,
        producer_id uuid NOT NULL REFERENCES producer,
        round_id uuid NOT NULL REFERENCES round,
        commune_id uuid NOT NULL REFERENCES place,
        district_id uuid NOT NULL REFERENCES place,
        province_id uuid NOT NULL REFERENCES place,
        purpose text NOT NULL CHECK (purpose IN ('first')),
        rulebook text NOT NULL,
        criteria_set text NOT NULL,
        machine_id text NOT NULL,
        machine_version text NOT NULL,
        state text NOT NULL,
        open boolean NOT NULL,
        deadline text CHECK (deadline IN ('registrationCloses', 'dueAtDistrict', 'dueAtProvince')),
        stage_entered_at timestamptz NOT NULL,
        filed_on date NOT NULL,
        supplement json,
        samples_received smallint,
        tested_on date,
        site_checked_on date,
        central_points integer,
        central_ballots smallint,
        star smallint CHECK (star BETWEEN 1 AND 5),
        head bytea NOT NULL,
        updated_at timestamptz NOT NULL
      ) WITH (fillfactor = 80);
      CREATE UNIQUE INDEX a_product_has_one_open_dossier ON dossier (product_id) WHERE open;
      CREATE INDEX dossier_commune ON dossier (commune_id);
      CREATE INDEX dossier_district ON dossier (district_id);
      CREATE INDEX dossier_province ON dossier (province_id);
      CREATE INDEX dossier_producer ON dossier (producer_id);
      CREATE INDEX dossier_round ON dossier (round_id, deadline);
      COMMENT ON TABLE dossier IS 'Hồ sơ of one product in one round, run by the machine whose id and version stand beside the state.';
      COMMENT ON COLUMN dossier.head IS 'Hash of the last step; the next step is chained to it.';
      COMMENT ON COLUMN dossier.deadline IS 'The legal date of the round that binds whoever holds the dossier now.';
      COMMENT ON COLUMN dossier.open IS 'False once no action is possible any more.';

      CREATE TABLE dossier_step (
        dossier_id uuid NOT NULL REFERENCES dossier,
        number integer NOT NULL CHECK (number > 0),
        action text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        taken_by uuid REFERENCES person,
        taken_as text NOT NULL,
        taken_at timestamptz NOT NULL,
        reason text,
        details json NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (dossier_id, number),
        CONSTRAINT a_refusal_or_withdrawal_needs_a_reason CHECK (
          action NOT IN ('refuseIdea', 'withdraw', 'eliminate') OR (reason IS NOT NULL AND btrim(reason) <> ''))
      );
      COMMENT ON TABLE dossier_step IS 'Every action ever taken on a dossier. Written once, never changed.';
      COMMENT ON COLUMN dossier_step.hash IS 'sha256(hash of the previous step || canonical step); 32 zero bytes stand before the first.';

      CREATE FUNCTION dossier_step_hash(previous bytea, dossier_id uuid, number integer, action text, from_state text, to_state text,
        taken_by uuid, taken_as text, taken_at timestamptz, reason text, details text) RETURNS bytea LANGUAGE sql STABLE AS $$
        SELECT sha256(previous || convert_to(json_build_array(dossier_id, number, action, from_state, to_state, taken_by, taken_as,
          to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), reason, details)::text, 'UTF8')) $$;
      COMMENT ON FUNCTION dossier_step_hash IS 'The canonical step is a JSON array of its fields in this order, details as the stored text.';

      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        dossier_id uuid NOT NULL REFERENCES dossier,
        kind text NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        attached_by uuid NOT NULL REFERENCES person,
        attached_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE INDEX evidence_dossier ON evidence (dossier_id);
      COMMENT ON TABLE evidence IS 'Files of a dossier by content hash; a removed file stays listed with the time of its removal.';

      CREATE TABLE recognition (
        dossier_id uuid PRIMARY KEY REFERENCES dossier,
        star smallint NOT NULL CHECK (star BETWEEN 3 AND 5),
        recognised_by text NOT NULL CHECK (recognised_by IN ('province', 'ministry')),
        decision_number text NOT NULL CHECK (btrim(decision_number) <> ''),
        decided_on date NOT NULL,
        certificate_number text NOT NULL UNIQUE,
        expires_on date NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      COMMENT ON TABLE recognition IS 'Decision and certificate (QĐ 1048, Đ.1.3: 36 months).';
    `);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON producer, product, round, dossier TO ocop_app;
      GRANT SELECT, INSERT ON round_change, dossier_step, recognition, producer_person TO ocop_app;
      GRANT SELECT, INSERT ON evidence TO ocop_app;
      GRANT UPDATE (removed_at) ON evidence TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE recognition, evidence, dossier_step, dossier, round_change, round, product, producer_person, producer`,
    );
    await runner.query(
      `DROP FUNCTION dossier_step_hash(bytea, uuid, integer, text, text, text, uuid, text, timestamptz, text, text)`,
    );
  }
}
