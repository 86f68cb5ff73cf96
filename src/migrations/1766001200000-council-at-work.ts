import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Charters of councils; conflicts of interest, declared by each member for each dossier; sheets scored again after a
 * discussion; results that are sealed, and opened again by two people.
 */
export class CouncilAtWork1766001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE council_charter (
        id uuid PRIMARY KEY,
        council_id uuid NOT NULL REFERENCES council,
        decision_number text NOT NULL CHECK (btrim(decision_number) <> ''),
        decided_on date NOT NULL,
        in_force_from date NOT NULL,
        terms json NOT NULL,
        issued_by uuid NOT NULL REFERENCES person,
        issued_at timestamptz NOT NULL DEFAULT ocop_now(),
        UNIQUE (council_id, in_force_from)
      );
      COMMENT ON TABLE council_charter IS 'Quy chế of a council, over the defaults of its decision. The newest in force binds; none is ever changed.';
      GRANT SELECT, INSERT ON council_charter TO ocop_app;

      ALTER TABLE dossier ADD COLUMN reopening json;
      COMMENT ON COLUMN dossier.reopening IS 'Who wants a sealed result opened again, since when and why; another person has to agree.';

      ALTER TABLE panel
        ADD COLUMN attempt smallint NOT NULL DEFAULT 1 CHECK (attempt > 0),
        ADD COLUMN turn smallint NOT NULL DEFAULT 1 CHECK (turn BETWEEN 1 AND 3),
        ADD COLUMN rescores uuid REFERENCES panel,
        ADD COLUMN contested json,
        ADD COLUMN charter_id uuid REFERENCES council_charter,
        ADD COLUMN sealed_at timestamptz,
        ADD COLUMN reopened_at timestamptz,
        ADD CONSTRAINT a_later_turn_scores_again CHECK ((turn > 1) = (rescores IS NOT NULL)),
        ADD CONSTRAINT only_a_closed_panel_is_sealed CHECK (sealed_at IS NULL OR status = 'closed'),
        ADD CONSTRAINT only_a_sealed_panel_is_reopened CHECK (reopened_at IS NULL OR sealed_at IS NOT NULL);
      ALTER TABLE panel DROP CONSTRAINT panel_dossier_id_round_id_level_scoring_round_key;
      CREATE UNIQUE INDEX one_panel_a_turn ON panel (dossier_id, round_id, level, scoring_round, attempt, turn);
      COMMENT ON COLUMN panel.attempt IS 'Counts the times this scoring began: a result that was opened again is scored anew.';
      COMMENT ON COLUMN panel.turn IS '1: first sheets; 2: sheets after the discussion; 3: a third scoring.';
      COMMENT ON COLUMN panel.contested IS 'Criteria that caused a gap too wide; only they are scored again, in the panel that names this one in rescores.';
      COMMENT ON COLUMN panel.sealed_at IS 'Since when the result stands. A closed panel that is not sealed was shown to its council alone.';

      ALTER TABLE ballot ADD COLUMN carried boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN ballot.carried IS 'The member stood by the sheet of the turn before.';
    `);
    await runner.query(`
      CREATE TABLE conflict_declaration (
        dossier_id uuid NOT NULL REFERENCES dossier,
        person_id uuid NOT NULL REFERENCES person,
        number smallint NOT NULL CHECK (number > 0),
        word text NOT NULL CHECK (word IN ('none', 'conflict', 'doubt')),
        ground text CHECK (ground IN ('owner', 'kin', 'employee', 'adviser', 'officer', 'other')),
        note text,
        stated_by uuid NOT NULL REFERENCES person,
        stated_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (dossier_id, person_id, number),
        CONSTRAINT a_conflict_has_its_ground CHECK ((word = 'conflict') = (ground IS NOT NULL)),
        CONSTRAINT the_chair_rules_with_a_reason CHECK (stated_by = person_id OR (word <> 'doubt' AND note IS NOT NULL AND btrim(note) <> ''))
      );
      COMMENT ON TABLE conflict_declaration IS 'Xung đột lợi ích: what a member says of one dossier, or the chair about a member. The last word counts; none is ever changed.';
      GRANT SELECT, INSERT ON conflict_declaration TO ocop_app;

      -- Closing a panel and speaking of a conflict wait for one another: a word before the end counts, one after it does not.
      CREATE FUNCTION speak_before_the_panel_closes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM panel WHERE dossier_id = NEW.dossier_id AND status = 'open' FOR SHARE;
        NEW.stated_at := ocop_now();
        RETURN NEW;
      END $$;
      CREATE TRIGGER speak_before_the_panel_closes BEFORE INSERT ON conflict_declaration
        FOR EACH ROW EXECUTE FUNCTION speak_before_the_panel_closes();

      CREATE VIEW conflict_standing WITH (security_invoker = true) AS
        SELECT DISTINCT ON (dossier_id, person_id) * FROM conflict_declaration ORDER BY dossier_id, person_id, number DESC;
      COMMENT ON VIEW conflict_standing IS 'The last word on each member and dossier.';

      CREATE VIEW counted_ballot WITH (security_invoker = true) AS
        SELECT b.* FROM ballot b JOIN panel p ON p.id = b.panel_id
         WHERE coalesce((SELECT c.word FROM conflict_declaration c
                          WHERE c.dossier_id = p.dossier_id AND c.person_id = b.person_id AND c.stated_at <= coalesce(p.closed_at, 'infinity')
                          ORDER BY c.number DESC LIMIT 1), 'none') <> 'conflict';
      COMMENT ON VIEW counted_ballot IS 'Ballots without those of members who had declared a conflict before the panel closed.';
      GRANT SELECT ON conflict_standing, counted_ballot TO ocop_app;

      CREATE FUNCTION refuse_ballot_of_the_conflicted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM panel p JOIN conflict_standing c ON c.dossier_id = p.dossier_id
                    WHERE p.id = NEW.panel_id AND c.person_id = NEW.person_id AND c.word = 'conflict') THEN
          RAISE EXCEPTION 'a member with a conflict of interest does not score' USING ERRCODE = 'OC006';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_ballot_of_the_conflicted BEFORE INSERT ON ballot
        FOR EACH ROW EXECUTE FUNCTION refuse_ballot_of_the_conflicted();

      ALTER TABLE person ADD COLUMN identity_number text, ADD COLUMN address text, ADD COLUMN employer text;
      COMMENT ON COLUMN person.identity_number IS 'Số định danh; with address and employer only to hint at conflicts of interest.';
      ALTER TABLE producer ADD COLUMN representative_identity_number text;
    `);
    // Until now a closed result was a sealed one; the guard of closed panels stands aside for this once.
    await runner.query(`
      ALTER TABLE panel DISABLE TRIGGER refuse_change_of_closed_panel;
      UPDATE panel SET sealed_at = closed_at WHERE status = 'closed';
      ALTER TABLE panel ENABLE TRIGGER refuse_change_of_closed_panel;

      CREATE OR REPLACE FUNCTION refuse_change_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'closed' THEN
          -- Sealing and opening again are marks beside the result, each set once.
          IF to_jsonb(OLD) - 'sealed_at' - 'reopened_at' <> to_jsonb(NEW) - 'sealed_at' - 'reopened_at'
            OR (OLD.sealed_at IS NOT NULL AND NEW.sealed_at IS DISTINCT FROM OLD.sealed_at)
            OR (OLD.reopened_at IS NOT NULL AND NEW.reopened_at IS DISTINCT FROM OLD.reopened_at) THEN
            RAISE EXCEPTION 'a closed panel is final' USING ERRCODE = 'OC002';
          END IF;
          RETURN NEW;
        END IF;
        -- A snapshot older than the wait for the row would miss ballots that were cast meanwhile.
        IF NEW.status = 'closed' AND current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'a panel is closed under READ COMMITTED only' USING ERRCODE = 'OC004';
        END IF;
        IF NEW.status = 'closed' AND EXISTS (SELECT FROM counted_ballot WHERE panel_id = NEW.id
             HAVING count(*) IS DISTINCT FROM NEW.ballots OR coalesce(sum(total), 0) IS DISTINCT FROM NEW.points) THEN
          RAISE EXCEPTION 'the result does not add up to the ballots' USING ERRCODE = 'OC003';
        END IF;
        RETURN NEW;
      END $$;

      CREATE FUNCTION refuse_change_beside_the_gap() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        before ballot;
        contested text[];
      BEGIN
        SELECT b.* INTO before FROM panel p JOIN ballot b ON b.panel_id = p.rescores AND b.person_id = NEW.person_id WHERE p.id = NEW.panel_id;
        IF NOT FOUND THEN RETURN NEW; END IF;
        SELECT ARRAY(SELECT json_array_elements_text(q.contested)) INTO contested
          FROM panel p JOIN panel q ON q.id = p.rescores WHERE p.id = NEW.panel_id;
        IF NEW.marks::jsonb - contested <> before.marks::jsonb - contested
          OR NEW.confirmed_empty::jsonb - contested <> before.confirmed_empty::jsonb - contested THEN
          RAISE EXCEPTION 'only contested criteria are scored again' USING ERRCODE = 'OC005';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_change_beside_the_gap BEFORE INSERT ON ballot
        FOR EACH ROW EXECUTE FUNCTION refuse_change_beside_the_gap();

      GRANT UPDATE (contested, sealed_at, reopened_at) ON panel TO ocop_app;
      GRANT UPDATE (reopening) ON dossier TO ocop_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE producer DROP COLUMN representative_identity_number;
      ALTER TABLE person DROP COLUMN identity_number, DROP COLUMN address, DROP COLUMN employer;
      DROP TRIGGER refuse_ballot_of_the_conflicted ON ballot;
      DROP FUNCTION refuse_ballot_of_the_conflicted();
      DROP VIEW counted_ballot, conflict_standing;
      DROP TABLE conflict_declaration;
      DROP FUNCTION speak_before_the_panel_closes();
      DROP TRIGGER refuse_change_beside_the_gap ON ballot;
      DROP FUNCTION refuse_change_beside_the_gap();
      DROP INDEX one_panel_a_turn;
      ALTER TABLE panel DROP CONSTRAINT a_later_turn_scores_again, DROP CONSTRAINT only_a_closed_panel_is_sealed,
        DROP CONSTRAINT only_a_sealed_panel_is_reopened,
        DROP COLUMN attempt, DROP COLUMN turn, DROP COLUMN rescores, DROP COLUMN contested, DROP COLUMN charter_id,
        DROP COLUMN sealed_at, DROP COLUMN reopened_at,
        ADD CONSTRAINT panel_dossier_id_round_id_level_scoring_round_key UNIQUE (dossier_id, round_id, level, scoring_round);
      ALTER TABLE ballot DROP COLUMN carried;
      ALTER TABLE dossier DROP COLUMN reopening;
      DROP TABLE council_charter;
      CREATE OR REPLACE FUNCTION refuse_change_of_closed_panel() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'closed' THEN
          RAISE EXCEPTION 'a closed panel is final' USING ERRCODE = 'OC002';
        END IF;
        IF NEW.status = 'closed' AND current_setting('transaction_isolation') <> 'read committed' THEN
          RAISE EXCEPTION 'a panel is closed under READ COMMITTED only' USING ERRCODE = 'OC004';
        END IF;
        IF NEW.status = 'closed' AND EXISTS (SELECT FROM ballot WHERE panel_id = NEW.id
             HAVING count(*) IS DISTINCT FROM NEW.ballots OR coalesce(sum(total), 0) IS DISTINCT FROM NEW.points) THEN
          RAISE EXCEPTION 'the result does not add up to the ballots' USING ERRCODE = 'OC003';
        END IF;
        RETURN NEW;
      END $$;
    `);
  }
}
