import type { MigrationInterface, QueryRunner } from 'typeorm';

const rolesBefore = `'producer', 'communeOfficer', 'districtOfficer', 'provinceOfficer', 'councilMember', 'councilSecretary',
  'councilChair', 'provincialApprover', 'coordinationOffice', 'auditor', 'administrator', 'districtApprover'`;

const councilActs = (fields: string) => `
  CREATE OR REPLACE FUNCTION record_council() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'council.set-up', NULL, json_build_object('council', NEW.id,
      'digest', digest_of(json_build_array(${fields})))); RETURN NULL; END $$;
  CREATE OR REPLACE FUNCTION record_council_ending() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(NEW.place_id, ocop_now(), acting_person(), 'council.changed', NULL, json_build_object('council', NEW.id,
      'digest', digest_of(json_build_array(${fields})))); RETURN NULL; END $$;`;
const fieldsBefore = 'NEW.name, NEW.decision_number, NEW.decided_on, NEW.valid_to';

/** Who signed a council's decision; its advisory team, and the reports that team writes on dossiers. */
export class Advisers1766003300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assignment DROP CONSTRAINT assignment_role_check,
        ADD CONSTRAINT assignment_role_check CHECK (role IN (${rolesBefore}, 'adviser'));

      ALTER TABLE council ADD COLUMN signer_name text, ADD COLUMN signer_title text,
        ADD CONSTRAINT a_signer_has_name_and_title CHECK ((signer_name IS NULL) = (signer_title IS NULL)
          AND coalesce(btrim(signer_name), 'x') <> '' AND coalesce(btrim(signer_title), 'x') <> '');
      COMMENT ON COLUMN council.signer_name IS 'Người ký, as printed on the decision; null of a council set up before signers were recorded.';
      ${councilActs(`${fieldsBefore}, NEW.signer_name, NEW.signer_title`)}

      CREATE TABLE advisory_team (
        id uuid PRIMARY KEY,
        council_id uuid NOT NULL REFERENCES council,
        decision_number text NOT NULL CHECK (btrim(decision_number) <> ''),
        decided_on date NOT NULL,
        signer_name text NOT NULL CHECK (btrim(signer_name) <> ''),
        signer_title text NOT NULL CHECK (btrim(signer_title) <> ''),
        appointed_by uuid NOT NULL REFERENCES person,
        appointed_at timestamptz NOT NULL DEFAULT ocop_now(),
        UNIQUE (council_id, decided_on)
      );
      COMMENT ON TABLE advisory_team IS 'Tổ tư vấn, tổ giúp việc of a council. The one decided last is in office; none is ever changed.';
      CREATE TABLE advisory_team_member (
        team_id uuid NOT NULL REFERENCES advisory_team,
        person_id uuid NOT NULL REFERENCES person,
        place text NOT NULL CHECK (place IN ('leader', 'member')),
        body text NOT NULL CHECK (btrim(body) <> ''),
        PRIMARY KEY (team_id, person_id)
      );
      CREATE UNIQUE INDEX a_team_has_one_leader ON advisory_team_member (team_id) WHERE place = 'leader';
      CREATE INDEX advisory_team_member_person ON advisory_team_member (person_id);
      COMMENT ON TABLE advisory_team_member IS 'Who prepares dossiers for the council, and for which body. They never score.';

      CREATE FUNCTION refuse_adviser_who_scores() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM advisory_team t JOIN council_seat s ON s.council_id = t.council_id
                    WHERE t.id = NEW.team_id AND s.person_id = NEW.person_id) THEN
          RAISE EXCEPTION 'nobody advises a council and scores in it' USING ERRCODE = 'OC011';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_adviser_who_scores BEFORE INSERT ON advisory_team_member
        FOR EACH ROW EXECUTE FUNCTION refuse_adviser_who_scores();

      CREATE TABLE advice_draft (
        council_id uuid NOT NULL REFERENCES council,
        dossier_id uuid NOT NULL REFERENCES dossier,
        version integer NOT NULL CHECK (version > 0),
        content json NOT NULL,
        saved_by uuid NOT NULL REFERENCES person,
        saved_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (council_id, dossier_id)
      );
      COMMENT ON TABLE advice_draft IS 'A report that a team is still writing; deleted once it is handed in.';

      CREATE TABLE advice (
        dossier_id uuid NOT NULL REFERENCES dossier,
        number smallint NOT NULL CHECK (number > 0),
        council_id uuid NOT NULL REFERENCES council,
        team_id uuid NOT NULL REFERENCES advisory_team,
        content json NOT NULL,
        handed_in_by uuid NOT NULL REFERENCES person,
        handed_in_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (dossier_id, number),
        CONSTRAINT handed_in_by_one_of_the_team FOREIGN KEY (team_id, handed_in_by) REFERENCES advisory_team_member
      );
      COMMENT ON TABLE advice IS 'Báo cáo thẩm định of an advisory team on a dossier, for its council. Written once, never changed.';

      GRANT SELECT, INSERT ON advisory_team, advisory_team_member, advice TO ocop_app;
      GRANT SELECT, INSERT, DELETE ON advice_draft TO ocop_app;
      GRANT UPDATE (version, content, saved_by, saved_at) ON advice_draft TO ocop_app;

      CREATE FUNCTION record_advisory_team() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(c.place_id, t.appointed_at, t.appointed_by, 'council.team-appointed', NULL,
            json_build_object('council', c.id, 'team', t.id, 'advisers',
              json_agg(json_build_object('person', m.person_id, 'place', m.place) ORDER BY m.person_id),
              'digest', digest_of(json_build_array(t.decision_number, t.decided_on, t.signer_name, t.signer_title))))
          FROM named m JOIN advisory_team t ON t.id = m.team_id JOIN council c ON c.id = t.council_id GROUP BY t.id, c.id;
        RETURN NULL; END $$;
      CREATE TRIGGER record_advisory_team AFTER INSERT ON advisory_team_member REFERENCING NEW TABLE AS named
        FOR EACH STATEMENT EXECUTE FUNCTION record_advisory_team();
      CREATE FUNCTION record_advice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(c.place_id, NEW.handed_in_at, NEW.handed_in_by, 'advice.handed-in', NEW.dossier_id,
            json_build_object('council', c.id, 'number', NEW.number, 'digest', digest_of(NEW.content)))
          FROM council c WHERE c.id = NEW.council_id;
        RETURN NULL; END $$;
      CREATE TRIGGER record_advice AFTER INSERT ON advice FOR EACH ROW EXECUTE FUNCTION record_advice();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE advice, advice_draft, advisory_team_member, advisory_team;
      DROP FUNCTION record_advice(); DROP FUNCTION record_advisory_team(); DROP FUNCTION refuse_adviser_who_scores();
      ${councilActs(fieldsBefore)}
      ALTER TABLE council DROP CONSTRAINT a_signer_has_name_and_title, DROP COLUMN signer_name, DROP COLUMN signer_title;
      ALTER TABLE assignment DROP CONSTRAINT assignment_role_check,
        ADD CONSTRAINT assignment_role_check CHECK (role IN (${rolesBefore}));
    `);
  }
}
