import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody advises a council who may stand in there by its charter, the one in force or one that is to come. */
export class AdvisersStandInForNobody1766006723000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      whoScores(`
        OR EXISTS (SELECT FROM advisory_team t JOIN council_charter h ON h.council_id = t.council_id
             CROSS JOIN json_array_elements(coalesce(h.terms -> 'standIns', '[]')) e
            WHERE t.id = NEW.team_id AND (e.value ->> 'substituteId')::uuid = NEW.person_id
              AND h.in_force_from >= coalesce((SELECT max(f.in_force_from) FROM council_charter f
                    WHERE f.council_id = t.council_id AND f.in_force_from <= ocop_day(ocop_now())), h.in_force_from))`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(whoScores(''));
  }
}

const whoScores = (standIns: string) => `
  CREATE OR REPLACE FUNCTION refuse_adviser_who_scores() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM advisory_team t JOIN council_seat s ON s.council_id = t.council_id
                WHERE t.id = NEW.team_id AND s.person_id = NEW.person_id)${standIns} THEN
      RAISE EXCEPTION 'nobody advises a council and scores in it' USING ERRCODE = 'OC011';
    END IF;
    RETURN NEW;
  END $$;
`;
