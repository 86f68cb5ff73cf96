import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second sheet finds what the first one found: the order in which findings are written says nothing. */
export class SettledFindings1766007100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      changeBesideTheGap(
        `${ticks} OR NOT (NEW.declared::jsonb @> before.declared::jsonb AND NEW.declared::jsonb <@ before.declared::jsonb)`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changeBesideTheGap(ticks));
  }
}

const ticks = 'ticks_beside(NEW.marks, contested) <> ticks_beside(before.marks, contested)';
const changeBesideTheGap = (differs: string) => `
  CREATE OR REPLACE FUNCTION refuse_change_beside_the_gap() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    before ballot;
    contested text[];
  BEGIN
    SELECT b.* INTO before FROM panel p JOIN ballot b ON b.panel_id = p.rescores AND b.person_id = NEW.person_id WHERE p.id = NEW.panel_id;
    IF NOT FOUND THEN RETURN NEW; END IF;
    SELECT ARRAY(SELECT json_array_elements_text(q.contested)) INTO contested
      FROM panel p JOIN panel q ON q.id = p.rescores WHERE p.id = NEW.panel_id;
    IF ${differs} THEN
      RAISE EXCEPTION 'only contested criteria are scored again' USING ERRCODE = 'OC005';
    END IF;
    RETURN NEW;
  END $$;
`;
