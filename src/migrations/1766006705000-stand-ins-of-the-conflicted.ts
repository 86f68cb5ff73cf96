import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever sits for a member with a conflict of interest has no ballot that counts: a seat keeps for whom it is taken. Results
 * that stand already are counted as they were.
 */
export class StandInsOfTheConflicted1766006705000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE panel_seat ADD COLUMN stands_in_for uuid REFERENCES person;
      COMMENT ON COLUMN panel_seat.stands_in_for IS 'Whose seat it is, where somebody else sits in it; null also in panels sealed before this was kept.';
      UPDATE panel_seat s SET stands_in_for = (SELECT a.stands_in_for FROM session_attendance a
          WHERE a.session_id = p.session_id AND a.person_id = s.person_id AND a.arrived_at <=
            (SELECT min(f.opened_at) FROM panel f WHERE f.dossier_id = p.dossier_id AND f.session_id = p.session_id
                AND f.scoring_round = p.scoring_round AND f.attempt = p.attempt) ORDER BY a.number DESC LIMIT 1)
        FROM panel p WHERE p.id = s.panel_id AND p.session_id IS NOT NULL AND p.sealed_at IS NULL AND p.status <> 'lapsed'
         AND NOT EXISTS (SELECT FROM council_seat t WHERE t.council_id = p.council_id AND t.person_id = s.person_id);

      ${countedBallots(`
          JOIN panel_seat s ON s.panel_id = b.panel_id AND s.person_id = b.person_id
         WHERE ${lastWord('b.person_id')} <> 'conflict'
           AND (s.stands_in_for IS NULL OR ${lastWord('s.stands_in_for')} <> 'conflict')`)}
      COMMENT ON VIEW counted_ballot IS 'Ballots without those of members who had declared a conflict before the panel closed, and of whoever sat for them.';
      ${refuseBallots(`
             JOIN panel_seat s ON s.panel_id = p.id AND s.person_id = NEW.person_id
            WHERE p.id = NEW.panel_id AND c.person_id IN (s.person_id, s.stands_in_for) AND c.word = 'conflict'`)}
      ${refuseSealing(`
             JOIN panel_seat s ON s.panel_id = b.panel_id AND s.person_id = b.person_id
             JOIN conflict_standing c ON c.dossier_id = NEW.dossier_id
              AND (c.person_id = s.person_id AND c.word <> 'none' OR c.person_id = s.stands_in_for AND c.word = 'conflict')
            WHERE b.panel_id = NEW.id`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${refuseSealing(` JOIN conflict_standing c ON c.dossier_id = NEW.dossier_id AND c.person_id = b.person_id
                    WHERE b.panel_id = NEW.id AND c.word <> 'none'`)}
      ${refuseBallots(`
                    WHERE p.id = NEW.panel_id AND c.person_id = NEW.person_id AND c.word = 'conflict'`)}
      ${countedBallots(`
         WHERE ${lastWord('b.person_id')} <> 'conflict'`)}
      COMMENT ON VIEW counted_ballot IS 'Ballots without those of members who had declared a conflict before the panel closed.';
      ALTER TABLE panel_seat DROP COLUMN stands_in_for;
    `);
  }
}

const lastWord = (person: string) =>
  `coalesce((SELECT c.word FROM conflict_declaration c
      WHERE c.dossier_id = p.dossier_id AND c.person_id = ${person} AND c.stated_at <= coalesce(p.closed_at, 'infinity')
      ORDER BY c.number DESC LIMIT 1), 'none')`;

const countedBallots = (which: string) => `
  CREATE OR REPLACE VIEW counted_ballot WITH (security_invoker = true) AS
    SELECT b.panel_id, b.person_id, b.marks, b.declared, b.confirmed_empty, b.notes, b.evaluated, b.total, b.cast_at,
      b.nonce, b.receipt, b.carried FROM ballot b JOIN panel p ON p.id = b.panel_id${which};`;

const refuseBallots = (whose: string) => `
  CREATE OR REPLACE FUNCTION refuse_ballot_of_the_conflicted() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM panel p JOIN conflict_standing c ON c.dossier_id = p.dossier_id${whose}) THEN
      RAISE EXCEPTION 'a member with a conflict of interest does not score' USING ERRCODE = 'OC006';
    END IF;
    RETURN NEW;
  END $$;`;

const refuseSealing = (what: string) => `
  CREATE OR REPLACE FUNCTION refuse_sealing_what_no_longer_counts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM counted_ballot b${what}) THEN
      RAISE EXCEPTION 'a conflict of interest, or a doubt, came up since these ballots were counted' USING ERRCODE = 'OC038';
    END IF;
    RETURN NEW;
  END $$;`;
