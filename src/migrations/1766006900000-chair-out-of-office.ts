import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scoring is broken off too where nobody who may lead its council is in office: nobody may close it, nor decide on what remains. */
export class ChairOutOfOffice1766006900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      refuseLapse(
        'a word on conflicts, by going before one has cast, or with an office',
        `
          AND EXISTS (SELECT FROM council_seat h JOIN council c ON c.id = h.council_id
             JOIN person p ON p.id = h.person_id AND p.active
             JOIN assignment o ON o.person_id = p.id AND o.place_id = c.place_id AND o.role IN ('councilMember', 'councilSecretary', 'councilChair')
              AND ocop_day(NEW.closed_at) BETWEEN o.valid_from AND coalesce(o.valid_to, 'infinity')
             LEFT JOIN conflict_standing w ON w.dossier_id = NEW.dossier_id AND w.person_id = p.id
            WHERE h.council_id = NEW.council_id AND h.seat IN ('chair', 'viceChair') AND coalesce(w.word, 'none') = 'none')`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refuseLapse('a word on conflicts, or by going before one has cast', ''));
  }
}

const refuseLapse = (how: string, unless: string) => `
      CREATE OR REPLACE FUNCTION refuse_lapse_of_a_scoring() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM dossier_step s
             WHERE s.dossier_id = NEW.dossier_id AND s.taken_at = NEW.closed_at AND s.action = 'breakOffScoring') THEN
          RAISE EXCEPTION 'a scoring ends without a result only where it is broken off' USING ERRCODE = 'OC040';
        END IF;
        -- What the quorum and the presiding rest on changes by ${how}.
        IF NOT EXISTS (SELECT FROM conflict_declaration c WHERE c.dossier_id = NEW.dossier_id AND c.stated_at >=
             (SELECT min(f.opened_at) FROM panel f WHERE (f.dossier_id, f.round_id, f.level, f.scoring_round, f.attempt)
                = (NEW.dossier_id, NEW.round_id, NEW.level, NEW.scoring_round, NEW.attempt)))
          AND NOT EXISTS (SELECT FROM panel_seat t WHERE t.panel_id = NEW.id AND NEW.turn = 1
             AND NOT EXISTS (SELECT FROM ballot b WHERE b.panel_id = NEW.id AND b.person_id = t.person_id)
             AND NOT EXISTS (SELECT FROM session_attendance a
               WHERE a.session_id = NEW.session_id AND a.person_id = t.person_id AND a.left_at IS NULL))${unless} THEN
          RAISE EXCEPTION 'a scoring whose members are as they were is not broken off' USING ERRCODE = 'OC041';
        END IF;
        RETURN NULL;
      END $$;`;
