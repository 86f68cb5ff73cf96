import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Owner, commune and the office that recognised are reminded of the days of a certificate; whoever a revocation waits for, of
 * its last day. A day of a certificate is told of once so many days before, however often it is planned.
 */
export class CertificateReminders1766006500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outbox
        DROP CONSTRAINT outbox_kind_check,
        ADD CONSTRAINT outbox_kind_check CHECK (kind IN (${kinds}, 'certificate')),
        ADD CONSTRAINT a_certificate_is_told_by_its_dossier_and_a_day CHECK (kind <> 'certificate'
          OR (dossier_id IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL));
      CREATE UNIQUE INDEX outbox_certificate ON outbox (dossier_id, template, due_on, days_before) WHERE kind = 'certificate';
      CREATE INDEX outbox_follow_up ON outbox (follow_up_id) WHERE follow_up_id IS NOT NULL;
      CREATE INDEX recognition_expires_on ON recognition (expires_on);
      CREATE VIEW standing_certificate AS
        SELECT n.* FROM recognition n JOIN dossier d ON d.id = n.dossier_id
         WHERE NOT EXISTS (SELECT FROM recognition y JOIN dossier x ON x.id = y.dossier_id
                            WHERE x.product_id = d.product_id AND (y.expires_on, y.dossier_id) > (n.expires_on, n.dossier_id))
           AND NOT EXISTS (SELECT FROM follow_up f WHERE f.dossier_id = n.dossier_id AND f.outcome = 'revoke');
      COMMENT ON VIEW standing_certificate IS 'The latest recognition of each product, in force or not, unless a re-check revoked it.';
      GRANT SELECT ON standing_certificate TO ocop_app;
    `);
    await runner.query(awaited);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM delivery WHERE notice_id IN (SELECT n.id FROM notice n JOIN outbox o ON o.id = n.outbox_id WHERE ${added});
      DELETE FROM notice WHERE outbox_id IN (SELECT o.id FROM outbox o WHERE ${added});
      DELETE FROM outbox o WHERE ${added};
      DROP VIEW standing_certificate;
      DROP INDEX outbox_certificate, outbox_follow_up, recognition_expires_on;
      ALTER TABLE outbox DROP CONSTRAINT a_certificate_is_told_by_its_dossier_and_a_day,
        DROP CONSTRAINT outbox_kind_check, ADD CONSTRAINT outbox_kind_check CHECK (kind IN (${kinds}));
    `);
  }
}

const kinds = `'notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report', 'planStep', 'reportStep', 'council'`;
const added = `(o.kind = 'certificate' OR o.template = 'revocationDue')`;

/** Revocations that were proposed before are reminded of too: QĐ 26/2026, Đ.8.4, with Đ.8.2. */
const awaited = `
  INSERT INTO outbox (id, kind, template, audience, follow_up_call_id, follow_up_id, dossier_id, place_id, due_on, days_before, due_at)
  SELECT gen_random_uuid(), 'followUp', 'revocationDue', CASE n.recognised_by
           WHEN 'ministry' THEN '[{"role":"provinceOfficer","level":"province"}]'
           ELSE '[{"role":"provincialApprover","level":"province"}]' END::json,
         f.call_id, f.id, f.dossier_id, f.place_id, t.due_on, m.days_before,
         (t.due_on - m.days_before + time '07:00') AT TIME ZONE 'Asia/Ho_Chi_Minh'
    FROM follow_up f JOIN dossier d ON d.id = f.dossier_id JOIN recognition n ON n.dossier_id = f.dossier_id
   CROSS JOIN LATERAL (SELECT (f.findings ->> 'checkedOn')::date + 15 AS due_on) t
   CROSS JOIN (VALUES (7), (3), (1), (0), (-1)) AS m (days_before)
   WHERE f.state = 'proposed' AND f.proposal ->> 'outcome' = 'revoke' AND d.rulebook = 'qd-26-2026'
     AND (m.days_before = -1 OR t.due_on - m.days_before > ocop_day(ocop_now()));
`;
