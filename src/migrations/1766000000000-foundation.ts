import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time, text search, people, places. The first table a clerk may query says what it holds. */
export class Foundation1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await runner.query(`
      CREATE FUNCTION ocop_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';
      COMMENT ON FUNCTION ocop_now() IS 'The only now of the business. Demo mode alone replaces it by a clock that can be moved.';

      CREATE FUNCTION ocop_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
        AS $$ SELECT (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;
      COMMENT ON FUNCTION ocop_day(timestamptz) IS 'The legal day of an instant in Vietnam.';

      CREATE FUNCTION search_key(source text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(source, NFC))) $$;
      COMMENT ON FUNCTION search_key(text) IS 'Text without accents and case, for searching.';
    `);
    await runner.query(`
      CREATE TABLE place (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        level text NOT NULL CHECK (level IN ('province', 'district', 'commune')),
        name text NOT NULL CHECK (btrim(name) <> ''),
        parent_id uuid REFERENCES place,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT only_a_province_has_no_parent CHECK ((level = 'province') = (parent_id IS NULL)),
        CONSTRAINT place_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from)
      );
      COMMENT ON TABLE place IS 'Provinces, districts and communes with the days they exist (both inclusive).';
      CREATE INDEX place_parent ON place (parent_id);

      CREATE TABLE person (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        full_name text NOT NULL CHECK (btrim(full_name) <> ''),
        sign_in_name text NOT NULL,
        email text,
        phone text,
        password_hash text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT sign_in_name_is_lower_case CHECK (sign_in_name = lower(sign_in_name))
      );
      CREATE UNIQUE INDEX person_sign_in_name ON person (sign_in_name);
      COMMENT ON TABLE person IS 'Whoever may sign in. The password is an argon2id hash.';

      CREATE TABLE assignment (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        role text NOT NULL CHECK (role IN ('producer', 'communeOfficer', 'districtOfficer', 'provinceOfficer',
          'councilMember', 'councilSecretary', 'councilChair', 'provincialApprover', 'coordinationOffice', 'auditor', 'administrator')),
        place_id uuid REFERENCES place,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT only_an_administrator_has_no_place CHECK (place_id IS NOT NULL OR role = 'administrator'),
        CONSTRAINT assignment_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from)
      );
      CREATE INDEX assignment_person ON assignment (person_id);
      CREATE INDEX assignment_place ON assignment (place_id, role);
      COMMENT ON TABLE assignment IS 'Which role a person holds at which place, and on which days (both inclusive).';

      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_person ON session (person_id);
      COMMENT ON TABLE session IS 'Signed-in browsers; only the SHA-256 of the cookie is kept. Expiry is real time, never the demo clock.';

      CREATE TABLE setup_token (
        token_hash bytea PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        used_at timestamptz
      );
      COMMENT ON TABLE setup_token IS 'The one-time token of the first production run.';

      CREATE TABLE idempotent_request (
        person_id uuid NOT NULL REFERENCES person,
        key text NOT NULL,
        fingerprint text NOT NULL,
        answer json NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (person_id, key)
      );
      COMMENT ON TABLE idempotent_request IS 'Answers of writes by Idempotency-Key: a repeated request has one effect and the same answer.';
    `);
    await runner.query(`
      GRANT USAGE ON SCHEMA public TO ocop_app;
      GRANT SELECT, INSERT, UPDATE ON place, person, assignment TO ocop_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO ocop_app;
      GRANT SELECT, INSERT, UPDATE ON setup_token TO ocop_app;
      GRANT SELECT, INSERT ON idempotent_request TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotent_request, setup_token, session, assignment, person, place`);
    await runner.query(
      `DROP FUNCTION search_key(text); DROP FUNCTION ocop_day(timestamptz); DROP FUNCTION ocop_now()`,
    );
    await runner.query(`DROP EXTENSION unaccent`);
  }
}
