import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepAppealPaper, signedBy } from './1766006721000-appeal-paper-of-the-vice-chair.js';

/** A member of an appeal who does not cast is released, once and with a reason, and casts no more; the paper on the appeal tells it. */
export class ReleasedAppealMembers1766006904000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal_member
        ADD COLUMN released_at timestamptz,
        ADD COLUMN released_by uuid REFERENCES person,
        ADD COLUMN release_reason text,
        ADD CONSTRAINT a_member_is_released_by_somebody_for_a_reason CHECK (
          CASE WHEN released_at IS NULL THEN num_nonnulls(released_by, release_reason) = 0
            ELSE released_by IS NOT NULL AND release_reason IS NOT NULL AND btrim(release_reason) <> '' END);
      COMMENT ON COLUMN appeal_member.released_at IS 'Scores it no more since then. Sees marks no sooner for that, and is not named for it again.';
      GRANT UPDATE (released_at, released_by, release_reason) ON appeal_member TO ocop_app;
      ALTER TABLE dossier_step ADD CONSTRAINT an_appeal_member_is_released_for_a_reason CHECK (
        action <> 'releaseAppealMember' OR (reason IS NOT NULL AND btrim(reason) <> ''));

      CREATE FUNCTION refuse_release_of_appeal_member() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Ballots on their way hold the appeal.
        PERFORM FROM appeal WHERE id = NEW.appeal_id AND status = 'scoring' FOR UPDATE;
        IF NOT FOUND OR OLD.released_at IS NOT NULL
          OR EXISTS (SELECT FROM appeal_ballot b WHERE b.appeal_id = NEW.appeal_id AND b.person_id = NEW.person_id) THEN
          RAISE EXCEPTION 'a member is released once, from an open appeal, before casting' USING ERRCODE = 'OC060';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_release_of_appeal_member BEFORE UPDATE ON appeal_member
        FOR EACH ROW EXECUTE FUNCTION refuse_release_of_appeal_member();

      -- Fires after refuse_ballot_of_ended_appeal, which holds the appeal.
      CREATE FUNCTION refuse_ballot_of_released_member() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM appeal_member m WHERE m.appeal_id = NEW.appeal_id AND m.person_id = NEW.person_id AND m.released_at IS NOT NULL) THEN
          RAISE EXCEPTION 'a member who was released does not score' USING ERRCODE = 'OC061';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_ballot_of_released_member BEFORE INSERT ON appeal_ballot
        FOR EACH ROW EXECUTE FUNCTION refuse_ballot_of_released_member();

      CREATE FUNCTION record_appeal_release() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        PERFORM record_act(place_at_level(v.dossier_id, p.level), NEW.released_at, NEW.released_by, 'appeal.member-released', v.dossier_id,
            json_build_object('appeal', v.id, 'member', NEW.person_id))
          FROM appeal v JOIN panel p ON p.id = v.panel_id WHERE v.id = NEW.appeal_id;
        RETURN NULL; END $$;
      CREATE TRIGGER record_appeal_release AFTER UPDATE ON appeal_member FOR EACH ROW EXECUTE FUNCTION record_appeal_release();
    `);
    await runner.query(keepAppealPaper(`${signedBy.signer}, 'released', ${released}`, signedBy.from));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keepAppealPaper(signedBy.signer, signedBy.from));
    await runner.query(`
      DROP TRIGGER record_appeal_release ON appeal_member;
      DROP TRIGGER refuse_release_of_appeal_member ON appeal_member;
      DROP TRIGGER refuse_ballot_of_released_member ON appeal_ballot;
      DROP FUNCTION record_appeal_release(); DROP FUNCTION refuse_release_of_appeal_member(); DROP FUNCTION refuse_ballot_of_released_member();
      ALTER TABLE dossier_step DROP CONSTRAINT an_appeal_member_is_released_for_a_reason;
      ALTER TABLE appeal_member DROP COLUMN released_at, DROP COLUMN released_by, DROP COLUMN release_reason;
    `);
  }
}

const released = `(SELECT coalesce(json_agg(json_build_object('name', n.full_name, 'reason', m.release_reason) ORDER BY m.released_at, n.full_name), '[]')
  FROM appeal_member m JOIN person n ON n.id = m.person_id WHERE m.appeal_id = v.id AND m.released_at IS NOT NULL)`;
