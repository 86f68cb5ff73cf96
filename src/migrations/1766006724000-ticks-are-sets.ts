import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second sheet differs from the first where it ticks otherwise: the order of ticks says nothing, nor how they are written. Whether
 * a criterion without ticks was confirmed follows from them, and from what the criterion hangs on.
 */
export class TicksAreSets1766006724000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ticks_beside(marks json, contested text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT ARRAY(SELECT DISTINCT m.key || '/' || t.tick FROM json_each(marks) m
          CROSS JOIN json_array_elements_text(CASE json_typeof(m.value) WHEN 'array' THEN m.value ELSE json_build_array(m.value) END) t(tick)
         WHERE m.key <> ALL (contested) ORDER BY 1) $$;
      ${changeBesideTheGap('ticks_beside(NEW.marks, contested) <> ticks_beside(before.marks, contested)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${changeBesideTheGap(`NEW.marks::jsonb - contested <> before.marks::jsonb - contested
          OR NEW.confirmed_empty::jsonb - contested <> before.confirmed_empty::jsonb - contested`)}
      DROP FUNCTION ticks_beside(json, text[]);
    `);
  }
}

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
