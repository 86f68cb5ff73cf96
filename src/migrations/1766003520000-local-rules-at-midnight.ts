import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever settles or withdraws local rules while their day begins is refused by name. */
export class LocalRulesAtMidnight1766003520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      guards(`USING ERRCODE = 'OC021'`, `USING ERRCODE = 'OC022', DETAIL = to_char(today, 'YYYY-MM-DD')`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guards('', ''));
  }
}

const guards = (kept: string, ahead: string) => `
  CREATE OR REPLACE FUNCTION keep_local_rules() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.withdrawn_at IS NOT NULL OR OLD.in_force_from <= ocop_day(ocop_now()) THEN
      RAISE EXCEPTION 'local rules in force or withdrawn stay as they are' ${kept};
    END IF;
    RETURN NEW;
  END $$;
  CREATE OR REPLACE FUNCTION settle_local_rules_ahead() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE today date := ocop_day(ocop_now());
  BEGIN
    IF NEW.in_force_from <= today THEN
      RAISE EXCEPTION 'local rules are settled for a coming day' ${ahead};
    END IF;
    RETURN NEW;
  END $$;
`;
