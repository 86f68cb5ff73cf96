import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals of owners against single criteria of a sealed result, and the ballots of the members who score those anew. */
export class Appeals1766003200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(whoCountsAndWhoMay);
    await runner.query(guards);
    await runner.query(acts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER speak_before_the_appeal_is_decided ON conflict_declaration;
      DROP FUNCTION speak_before_the_appeal_is_decided();
      DROP VIEW appeal_unseeing, appeal_candidate, counted_appeal_ballot;
      DROP TABLE appeal_ballot, appeal_member, appeal;
      DROP FUNCTION refuse_unsealed_appeal(); DROP FUNCTION refuse_change_of_ended_appeal();
      DROP FUNCTION refuse_member_who_scored(); DROP FUNCTION refuse_ballot_of_ended_appeal();
      DROP FUNCTION record_appeal(); DROP FUNCTION record_appeal_ending(); DROP FUNCTION record_appeal_members();
      DROP FUNCTION record_appeal_ballot();
    `);
  }
}

const tables = `
  CREATE TABLE appeal (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier,
    panel_id uuid NOT NULL UNIQUE REFERENCES panel,
    grounds json NOT NULL,
    criteria json NOT NULL,
    status text NOT NULL CHECK (status IN ('filed', 'scoring', 'refused', 'decided', 'withdrawn')),
    filed_by uuid NOT NULL REFERENCES person,
    filed_at timestamptz NOT NULL,
    ended_by uuid REFERENCES person,
    ended_at timestamptz,
    points integer,
    ballots smallint,
    star smallint CHECK (star BETWEEN 1 AND 5),
    outcome text CHECK (outcome IN ('rated', 'eliminated', 'stopped')),
    result json,
    CONSTRAINT an_open_appeal_has_no_end CHECK ((status IN ('filed', 'scoring')) = (ended_at IS NULL)),
    CONSTRAINT a_decided_appeal_has_a_result CHECK ((status = 'decided') =
      (points IS NOT NULL AND ballots IS NOT NULL AND outcome IS NOT NULL AND result IS NOT NULL))
  );
  CREATE INDEX appeal_dossier ON appeal (dossier_id);
  COMMENT ON TABLE appeal IS 'Kiến nghị of an owner against single criteria of a sealed result: one a panel. The result it contests stays as it was.';
  COMMENT ON COLUMN appeal.grounds IS 'What the owner says of each contested criterion.';
  COMMENT ON COLUMN appeal.criteria IS 'What is scored anew: the contested criteria, and those they hang on or that hang on them.';
  COMMENT ON COLUMN appeal.points IS 'With ballots the result with the appeal in it: every sheet of the council completed by every sheet of the appeal.';

  CREATE TABLE appeal_member (
    appeal_id uuid NOT NULL REFERENCES appeal,
    person_id uuid NOT NULL REFERENCES person,
    named_by uuid NOT NULL REFERENCES person,
    named_at timestamptz NOT NULL,
    PRIMARY KEY (appeal_id, person_id)
  );
  CREATE INDEX appeal_member_person ON appeal_member (person_id);
  COMMENT ON TABLE appeal_member IS 'Who scores an appeal: members who scored nothing of this dossier.';

  CREATE TABLE appeal_ballot (
    appeal_id uuid NOT NULL,
    person_id uuid NOT NULL,
    marks json NOT NULL,
    declared json NOT NULL,
    confirmed_empty json NOT NULL,
    notes json NOT NULL,
    evaluated json NOT NULL,
    total smallint NOT NULL CHECK (total BETWEEN 0 AND 100),
    cast_at timestamptz NOT NULL,
    nonce uuid NOT NULL DEFAULT gen_random_uuid(),
    receipt bytea NOT NULL,
    PRIMARY KEY (appeal_id, person_id),
    CONSTRAINT ballot_of_an_appeal_member FOREIGN KEY (appeal_id, person_id) REFERENCES appeal_member
  );
  COMMENT ON TABLE appeal_ballot IS 'Phiếu chấm lại over the contested criteria alone, cast once. Until the appeal is decided only the voter may read it.';

  GRANT SELECT, INSERT ON appeal, appeal_member, appeal_ballot TO ocop_app;
  GRANT UPDATE (status, ended_by, ended_at, points, ballots, star, outcome, result) ON appeal TO ocop_app;
`;

const whoCountsAndWhoMay = `
  CREATE VIEW counted_appeal_ballot WITH (security_invoker = true) AS
    SELECT b.* FROM appeal_ballot b JOIN appeal v ON v.id = b.appeal_id
     WHERE coalesce((SELECT c.word FROM conflict_declaration c
                      WHERE c.dossier_id = v.dossier_id AND c.person_id = b.person_id AND c.stated_at <= coalesce(v.ended_at, 'infinity')
                      ORDER BY c.number DESC LIMIT 1), 'none') <> 'conflict';
  COMMENT ON VIEW counted_appeal_ballot IS 'Ballots of appeals without those of members who had declared a conflict before the end.';

  CREATE VIEW appeal_candidate WITH (security_invoker = true) AS
    SELECT v.id AS appeal_id, v.dossier_id, m.id AS person_id,
       EXISTS (SELECT FROM panel q JOIN panel_seat s ON s.panel_id = q.id WHERE q.dossier_id = v.dossier_id AND s.person_id = m.id) AS has_scored,
       EXISTS (SELECT FROM act t WHERE t.dossier_id = v.dossier_id AND t.person_id = m.id
                  AND (t.kind IN ('ballots.read', 'explanation.read') OR (t.kind = 'dossier.read' AND t.at >= p.closed_at AND t.at < v.filed_at))) AS has_read
      FROM appeal v JOIN panel p ON p.id = v.panel_id JOIN dossier d ON d.id = v.dossier_id
      JOIN LATERAL (SELECT DISTINCT n.id FROM assignment a JOIN person n ON n.id = a.person_id AND n.active
         WHERE a.role IN ('councilMember', 'councilSecretary', 'councilChair')
           AND a.place_id IN (CASE p.level WHEN 'district' THEN d.district_id END, d.province_id)
           AND ocop_day(ocop_now()) BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')) m ON true;
  COMMENT ON VIEW appeal_candidate IS 'Who holds an office in a council at the place of an appeal or above it, and whether they scored the dossier or have read its marks.';

  CREATE VIEW appeal_unseeing WITH (security_invoker = true) AS
    SELECT v.dossier_id, m.person_id FROM appeal v JOIN appeal_member m ON m.appeal_id = v.id WHERE v.status = 'scoring'
    UNION ALL
    SELECT v.dossier_id, c.person_id FROM appeal v JOIN appeal_candidate c ON c.appeal_id = v.id
     WHERE v.status IN ('filed', 'scoring') AND NOT c.has_scored AND NOT c.has_read;
  COMMENT ON VIEW appeal_unseeing IS 'Who sees no marks of a dossier while an appeal is open: whoever scores it, and whoever may yet be named.';
  GRANT SELECT ON counted_appeal_ballot, appeal_candidate, appeal_unseeing TO ocop_app;
`;

const guards = `
  CREATE FUNCTION refuse_unsealed_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.status <> 'filed' OR NOT EXISTS (SELECT FROM panel p WHERE p.id = NEW.panel_id AND p.dossier_id = NEW.dossier_id
         AND p.sealed_at IS NOT NULL AND p.reopened_at IS NULL) THEN
      RAISE EXCEPTION 'only a result that stands is appealed' USING ERRCODE = 'OC010';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER refuse_unsealed_appeal BEFORE INSERT ON appeal FOR EACH ROW EXECUTE FUNCTION refuse_unsealed_appeal();

  CREATE FUNCTION refuse_change_of_ended_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    sheets bigint;
    all_points bigint;
    contested_points bigint;
    sheets_anew bigint;
    points_anew bigint;
  BEGIN
    IF OLD.ended_at IS NOT NULL OR (OLD.status, NEW.status) NOT IN (('filed', 'scoring'), ('filed', 'refused'), ('filed', 'withdrawn'),
         ('scoring', 'scoring'), ('scoring', 'decided'), ('scoring', 'withdrawn')) THEN
      RAISE EXCEPTION 'an appeal does not go this way' USING ERRCODE = 'OC008';
    END IF;
    IF NEW.status = 'decided' THEN
      IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'an appeal is decided under READ COMMITTED only' USING ERRCODE = 'OC004';
      END IF;
      SELECT count(*), coalesce(sum(total), 0), coalesce(sum((SELECT sum((b.evaluated -> 'points' ->> c)::integer)
               FROM json_array_elements_text(NEW.criteria) c)), 0)
        INTO sheets, all_points, contested_points FROM counted_ballot b WHERE b.panel_id = NEW.panel_id;
      SELECT count(*), coalesce(sum(total), 0) INTO sheets_anew, points_anew FROM counted_appeal_ballot b WHERE b.appeal_id = NEW.id;
      IF (NEW.ballots, NEW.points) IS DISTINCT FROM (sheets * sheets_anew, (all_points - contested_points) * sheets_anew + points_anew * sheets) THEN
        RAISE EXCEPTION 'the result does not add up to the ballots' USING ERRCODE = 'OC003';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER refuse_change_of_ended_appeal BEFORE UPDATE ON appeal
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_appeal();

  CREATE FUNCTION refuse_member_who_scored() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM appeal_candidate c WHERE c.appeal_id = NEW.appeal_id AND c.person_id = NEW.person_id AND NOT c.has_scored) THEN
      RAISE EXCEPTION 'an appeal is scored by others than those who scored' USING ERRCODE = 'OC009';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER refuse_member_who_scored BEFORE INSERT ON appeal_member FOR EACH ROW EXECUTE FUNCTION refuse_member_who_scored();

  CREATE FUNCTION refuse_ballot_of_ended_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    found appeal;
    contested text[];
  BEGIN
    SELECT * INTO found FROM appeal WHERE id = NEW.appeal_id FOR SHARE;
    IF found.status IS DISTINCT FROM 'scoring' THEN
      RAISE EXCEPTION 'the appeal takes no ballots' USING ERRCODE = 'OC001';
    END IF;
    IF EXISTS (SELECT FROM conflict_standing c WHERE c.dossier_id = found.dossier_id AND c.person_id = NEW.person_id AND c.word = 'conflict') THEN
      RAISE EXCEPTION 'a member with a conflict of interest does not score' USING ERRCODE = 'OC006';
    END IF;
    contested := ARRAY(SELECT json_array_elements_text(found.criteria));
    IF NEW.marks::jsonb - contested <> '{}' OR NEW.confirmed_empty::jsonb - contested <> '[]' THEN
      RAISE EXCEPTION 'only contested criteria are scored anew' USING ERRCODE = 'OC005';
    END IF;
    NEW.nonce := gen_random_uuid();
    NEW.receipt := ballot_receipt(NEW.appeal_id, NEW.person_id, NEW.cast_at, NEW.nonce, NEW.marks::text, NEW.declared::text,
      NEW.confirmed_empty::text, NEW.notes::text, NEW.evaluated::text, NEW.total);
    RETURN NEW;
  END $$;
  CREATE TRIGGER refuse_ballot_of_ended_appeal BEFORE INSERT ON appeal_ballot
    FOR EACH ROW EXECUTE FUNCTION refuse_ballot_of_ended_appeal();

  -- Deciding an appeal and speaking of a conflict wait for one another, as at the closing of a panel.
  CREATE FUNCTION speak_before_the_appeal_is_decided() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM appeal WHERE dossier_id = NEW.dossier_id AND status = 'scoring' FOR SHARE;
    RETURN NEW;
  END $$;
  CREATE TRIGGER speak_before_the_appeal_is_decided BEFORE INSERT ON conflict_declaration
    FOR EACH ROW EXECUTE FUNCTION speak_before_the_appeal_is_decided();
`;

const ofAppeal = (at: string, person: string, kind: string, subject: string) => `
  PERFORM record_act(place_at_level(v.dossier_id, p.level), ${at}, ${person}, ${kind}, v.dossier_id, ${subject})
    FROM appeal v JOIN panel p ON p.id = v.panel_id`;

const acts = `
  CREATE FUNCTION record_appeal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    ${ofAppeal('NEW.filed_at', 'NEW.filed_by', `'appeal.filed'`, `json_build_object('appeal', v.id, 'panel', v.panel_id, 'criteria', v.criteria, 'digest', digest_of(v.grounds))`)}
     WHERE v.id = NEW.id;
    RETURN NULL; END $$;
  CREATE TRIGGER record_appeal AFTER INSERT ON appeal FOR EACH ROW EXECUTE FUNCTION record_appeal();

  CREATE FUNCTION record_appeal_ending() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    ${ofAppeal(
      'NEW.ended_at',
      'NEW.ended_by',
      `'appeal.' || NEW.status`,
      `CASE NEW.status WHEN 'decided' THEN json_build_object('appeal', v.id, 'result', digest_of(v.result), 'receipts',
         (SELECT encode(sha256(coalesce(string_agg(b.receipt, '' ORDER BY b.receipt), '')), 'hex') FROM appeal_ballot b WHERE b.appeal_id = v.id))
       ELSE json_build_object('appeal', v.id) END`,
    )}
     WHERE v.id = NEW.id;
    RETURN NULL; END $$;
  CREATE TRIGGER record_appeal_ending AFTER UPDATE ON appeal FOR EACH ROW
    WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION record_appeal_ending();

  CREATE FUNCTION record_appeal_members() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    ${ofAppeal('n.at', 'n.person', `'appeal.admitted'`, `json_build_object('appeal', v.id, 'members', n.members)`)}
      JOIN (SELECT appeal_id, named_at AS at, named_by AS person, json_agg(person_id ORDER BY person_id) AS members
              FROM named GROUP BY appeal_id, named_at, named_by) n ON n.appeal_id = v.id;
    RETURN NULL; END $$;
  CREATE TRIGGER record_appeal_members AFTER INSERT ON appeal_member REFERENCING NEW TABLE AS named
    FOR EACH STATEMENT EXECUTE FUNCTION record_appeal_members();

  -- Receipt and marks stay out: while the appeal is open, an act tells only that this member has cast.
  CREATE FUNCTION record_appeal_ballot() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    ${ofAppeal('NEW.cast_at', 'NEW.person_id', `'appeal.ballot-cast'`, `json_build_object('appeal', v.id)`)}
     WHERE v.id = NEW.appeal_id;
    RETURN NULL; END $$;
  CREATE TRIGGER record_appeal_ballot AFTER INSERT ON appeal_ballot FOR EACH ROW EXECUTE FUNCTION record_appeal_ballot();
`;
