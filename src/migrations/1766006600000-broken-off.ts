import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A scoring that cannot be closed any more is broken off: with a reason, by its step alone, and only where something was said
 * of conflicts since it began, or somebody has gone. Whatever else lapses is an asking for written opinions, as before.
 */
export class BrokenOff1766006600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier_step ADD CONSTRAINT a_scoring_is_broken_off_for_a_reason CHECK (
        action <> 'breakOffScoring' OR (reason IS NOT NULL AND btrim(reason) <> ''));

      ALTER TABLE panel DROP CONSTRAINT only_opinions_lapse;
      CREATE FUNCTION refuse_lapse_of_a_scoring() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM dossier_step s
             WHERE s.dossier_id = NEW.dossier_id AND s.taken_at = NEW.closed_at AND s.action = 'breakOffScoring') THEN
          RAISE EXCEPTION 'a scoring ends without a result only where it is broken off' USING ERRCODE = 'OC040';
        END IF;
        -- What the quorum and the presiding rest on changes by a word on conflicts, or by going before one has cast.
        IF NOT EXISTS (SELECT FROM conflict_declaration c WHERE c.dossier_id = NEW.dossier_id AND c.stated_at >=
             (SELECT min(f.opened_at) FROM panel f WHERE (f.dossier_id, f.round_id, f.level, f.scoring_round, f.attempt)
                = (NEW.dossier_id, NEW.round_id, NEW.level, NEW.scoring_round, NEW.attempt)))
          AND NOT EXISTS (SELECT FROM panel_seat t WHERE t.panel_id = NEW.id AND NEW.turn = 1
             AND NOT EXISTS (SELECT FROM ballot b WHERE b.panel_id = NEW.id AND b.person_id = t.person_id)
             AND NOT EXISTS (SELECT FROM session_attendance a
               WHERE a.session_id = NEW.session_id AND a.person_id = t.person_id AND a.left_at IS NULL)) THEN
          RAISE EXCEPTION 'a scoring whose members are as they were is not broken off' USING ERRCODE = 'OC041';
        END IF;
        RETURN NULL;
      END $$;
      -- After the statement, which writes the step beside the end of the panel.
      CREATE TRIGGER refuse_lapse_of_a_scoring AFTER UPDATE ON panel FOR EACH ROW
        WHEN (OLD.status = 'open' AND NEW.status = 'lapsed' AND NEW.opinions_due_on IS NULL)
        EXECUTE FUNCTION refuse_lapse_of_a_scoring();
    `);
  }

  /** Fails where a scoring was broken off: the tables before know no such end. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER refuse_lapse_of_a_scoring ON panel;
      DROP FUNCTION refuse_lapse_of_a_scoring();
      ALTER TABLE panel ADD CONSTRAINT only_opinions_lapse CHECK (status <> 'lapsed' OR opinions_due_on IS NOT NULL);
      ALTER TABLE dossier_step DROP CONSTRAINT a_scoring_is_broken_off_for_a_reason;
    `);
  }
}
