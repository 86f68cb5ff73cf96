import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passwords that serve once, and why an account was closed or opened again. */
export class Accounts1766006871000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN must_change_password boolean NOT NULL DEFAULT false, ADD COLUMN active_reason text;
      COMMENT ON COLUMN person.must_change_password IS 'Somebody else has set the password: whoever signs in with it may only set one of their own.';
      COMMENT ON COLUMN person.active_reason IS 'Why the account was closed, or opened again, last.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person DROP COLUMN must_change_password, DROP COLUMN active_reason`);
  }
}
