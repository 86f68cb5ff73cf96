import type { MigrationInterface, QueryRunner } from 'typeorm';
import { candidatesBut, outcomeRead } from './1766006720000-earlier-appeals-disqualify.js';
import { marksShown } from './1766006890000-marks-shown.js';

/**
 * The minutes of written opinions are corrected by annexes too, and a result of theirs that is opened again leaves one. Those that
 * were opened again before have theirs since the day of the upgrade. Whoever has read one does not score the dossier's appeal.
 */
export class OpinionAnnexes1766007000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE opinion_annex (
        panel_id uuid NOT NULL REFERENCES panel,
        number smallint NOT NULL CHECK (number > 0),
        what text,
        reason text,
        written_by uuid REFERENCES person,
        written_at timestamptz NOT NULL DEFAULT ocop_now(),
        PRIMARY KEY (panel_id, number),
        CONSTRAINT an_annex_says_what_and_why CHECK (num_nonnulls(what, reason) = 0
          OR (what IS NOT NULL AND btrim(what) <> '' AND reason IS NOT NULL AND btrim(reason) <> ''))
      );
      COMMENT ON TABLE opinion_annex IS 'Phụ lục đính chính of the minutes of written opinions, which stay as they were. Written once, never changed.';
      COMMENT ON COLUMN opinion_annex.what IS 'Null: the result was opened again; what and why the steps of its dossier say.';
      GRANT SELECT, INSERT ON opinion_annex TO ocop_app;

      CREATE FUNCTION record_opinion_annex() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM record_act(place_at_level(p.dossier_id, p.level), NEW.written_at, NEW.written_by, 'annex.written', p.dossier_id,
            json_build_object('panel', p.id, 'number', NEW.number, 'digest', digest_of(json_build_array(NEW.what, NEW.reason))))
          FROM panel p WHERE p.id = NEW.panel_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER record_opinion_annex AFTER INSERT ON opinion_annex FOR EACH ROW EXECUTE FUNCTION record_opinion_annex();

      -- Whoever adds another one waits for the panel, so that numbers follow one another.
      CREATE FUNCTION annex_the_reopened_opinions() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO opinion_annex (panel_id, number, written_by, written_at)
        SELECT NEW.id, (SELECT coalesce(max(a.number), 0) + 1 FROM opinion_annex a WHERE a.panel_id = NEW.id), o.person, NEW.reopened_at
          FROM act_of_step(NEW.dossier_id, NEW.reopened_at) o;
        RETURN NULL;
      END $$;
      CREATE TRIGGER annex_the_reopened_opinions AFTER UPDATE ON panel
        FOR EACH ROW WHEN (OLD.reopened_at IS NULL AND NEW.reopened_at IS NOT NULL AND NEW.opinions_due_on IS NOT NULL)
        EXECUTE FUNCTION annex_the_reopened_opinions();

      INSERT INTO opinion_annex (panel_id, number)
      SELECT id, 1 FROM panel WHERE reopened_at IS NOT NULL AND opinions_due_on IS NOT NULL ORDER BY reopened_at, id;
    `);
    await runner.query(candidatesBut(`${outcomeRead} OR ${marksShown} OR ${hintsShown} OR ${annexesRead}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(candidatesBut(`${outcomeRead} OR ${marksShown} OR ${hintsShown}`));
    await runner.query(`
      DROP TRIGGER annex_the_reopened_opinions ON panel;
      DROP FUNCTION annex_the_reopened_opinions();
      DROP TABLE opinion_annex;
      DROP FUNCTION record_opinion_annex();
    `);
  }
}

/** As 1766006896000 has it. */
const hintsShown = `EXISTS (SELECT FROM act t WHERE t.person_id = m.id AND t.kind = 'hints.read'
   AND t.subject::jsonb -> 'shown' ? v.dossier_id::text)`;
/** Those of a session are of no dossier. */
const annexesRead = `EXISTS (SELECT FROM act t WHERE t.dossier_id = v.dossier_id AND t.person_id = m.id AND t.kind IN ('annexes.read', 'annex.read'))`;
