import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked for a rated product may be called off: it stays so, and was not done. */
export class CalledOff1766006770000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE follow_up ADD CONSTRAINT what_is_called_off_was_not_done CHECK (state <> 'calledOff' OR done_on IS NULL);
      ${refusal(`IN ('decided', 'calledOff')`, 'what was decided after a re-check or called off stays so')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE follow_up DROP CONSTRAINT what_is_called_off_was_not_done;
      ${refusal(`= 'decided'`, 'what was decided after a re-check stays as it was decided')}
    `);
  }
}

const refusal = (states: string, sentence: string) => `
      CREATE OR REPLACE FUNCTION refuse_change_of_decided_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.state ${states} THEN
          RAISE EXCEPTION '${sentence}' USING ERRCODE = 'OC029';
        END IF;
        RETURN NEW; END $$;`;
