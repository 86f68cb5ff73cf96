import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No result stands on ballots that stopped counting, a panel keeps the charter of its session, and its opening names it. */
export class ResultsByTheirCharter1766006110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE panel DROP CONSTRAINT panel_turn_check, ADD CONSTRAINT panel_turn_check CHECK (turn >= 1);
      CREATE FUNCTION refuse_sealing_what_no_longer_counts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM counted_ballot b JOIN conflict_standing c ON c.dossier_id = NEW.dossier_id AND c.person_id = b.person_id
                    WHERE b.panel_id = NEW.id AND c.word <> 'none') THEN
          RAISE EXCEPTION 'a conflict of interest, or a doubt, came up since these ballots were counted' USING ERRCODE = 'OC038';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_sealing_what_no_longer_counts BEFORE UPDATE ON panel FOR EACH ROW
        WHEN (OLD.status = 'closed' AND OLD.sealed_at IS NULL AND NEW.sealed_at IS NOT NULL)
        EXECUTE FUNCTION refuse_sealing_what_no_longer_counts();

      CREATE FUNCTION refuse_other_charter() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.charter_id IS DISTINCT FROM (SELECT charter_id FROM council_session WHERE id = NEW.session_id) THEN
          RAISE EXCEPTION 'a panel keeps the charter that its session was opened under' USING ERRCODE = 'OC039';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_other_charter BEFORE INSERT ON panel FOR EACH ROW
        WHEN (NEW.session_id IS NOT NULL AND NEW.rescores IS NULL) EXECUTE FUNCTION refuse_other_charter();
      ${recordOpening(`, 'charter', NEW.charter_id`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${recordOpening('')}
      ALTER TABLE panel DROP CONSTRAINT panel_turn_check, ADD CONSTRAINT panel_turn_check CHECK (turn BETWEEN 1 AND 3);
      DROP TRIGGER refuse_other_charter ON panel;
      DROP FUNCTION refuse_other_charter();
      DROP TRIGGER refuse_sealing_what_no_longer_counts ON panel;
      DROP FUNCTION refuse_sealing_what_no_longer_counts();
    `);
  }
}

const recordOpening = (more: string) => `
  CREATE OR REPLACE FUNCTION record_panel_opening() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM record_act(place_at_level(NEW.dossier_id, NEW.level), NEW.opened_at, o.person, 'panel.opened', NEW.dossier_id,
        json_build_object('panel', NEW.id, 'council', NEW.council_id, 'scoringRound', NEW.scoring_round, 'seats',
          (SELECT coalesce(json_agg(s.person_id ORDER BY s.person_id), '[]') FROM panel_seat s WHERE s.panel_id = NEW.id)${more}))
      FROM act_of_step(NEW.dossier_id, NEW.opened_at) o;
    RETURN NULL; END $$;`;
