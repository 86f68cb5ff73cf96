import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fingerprints of writes on accounts covered the first password, unsalted: they go. Such a write sent again is refused as another. */
export class NoPasswordInFingerprints1766006870000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE idempotent_request SET fingerprint = 'left out' WHERE answer ->> 'signInName' IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    // What went cannot be reckoned again, and must not be.
  }
}
