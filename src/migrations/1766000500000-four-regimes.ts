import type { MigrationInterface, QueryRunner } from 'typeorm';

const rolesBefore = `'producer', 'communeOfficer', 'districtOfficer', 'provinceOfficer', 'councilMember', 'councilSecretary',
  'councilChair', 'provincialApprover', 'coordinationOffice', 'auditor', 'administrator'`;

/** What the decisions after QĐ 1048 need: no district, districts that recognise, purposes, the commune's report. */
export class FourRegimes1766000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assignment DROP CONSTRAINT assignment_role_check,
        ADD CONSTRAINT assignment_role_check CHECK (role IN (${rolesBefore}, 'districtApprover'));

      ALTER TABLE round ALTER due_at_district_on DROP NOT NULL, ALTER due_at_district_counts DROP NOT NULL,
        DROP CONSTRAINT legal_dates_follow_one_another,
        ADD CONSTRAINT legal_dates_follow_one_another CHECK (registration_closes_on <= coalesce(due_at_district_on, due_at_province_on)
          AND coalesce(due_at_district_on, due_at_province_on) <= due_at_province_on),
        ADD CONSTRAINT the_date_at_the_district_says_how_it_counts CHECK ((due_at_district_on IS NULL) = (due_at_district_counts IS NULL));
      COMMENT ON COLUMN round.due_at_district_on IS 'Null under a decision without districts (QĐ 1489/2025, QĐ 26/2026).';

      ALTER TABLE dossier ALTER district_id DROP NOT NULL,
        DROP CONSTRAINT dossier_purpose_check,
        ADD CONSTRAINT dossier_purpose_check CHECK (purpose IN ('first', 'upgrade', 're-evaluation')),
        ADD commune_report json;
      COMMENT ON COLUMN dossier.district_id IS 'Null where the commune lies directly in its province.';
      COMMENT ON COLUMN dossier.commune_report IS 'The commune''s findings on its four contents (QĐ 26/2026, Đ.7.2a).';

      ALTER TABLE panel DROP CONSTRAINT panel_scoring_round_check,
        ADD CONSTRAINT panel_scoring_round_check CHECK (scoring_round > 0);

      ALTER TABLE recognition DROP CONSTRAINT recognition_recognised_by_check,
        ADD CONSTRAINT recognition_recognised_by_check CHECK (recognised_by IN ('district', 'province', 'ministry'));

      ALTER TABLE dossier_step DROP CONSTRAINT a_refusal_or_withdrawal_needs_a_reason,
        ADD CONSTRAINT a_refusal_or_withdrawal_needs_a_reason CHECK (
          action NOT IN ('refuseIdea', 'withdraw', 'eliminate', 'evaluateAgain', 'changeDecision') OR (reason IS NOT NULL AND btrim(reason) <> ''));
    `);
  }

  /** Fails where a later decision has already been used: nothing of it fits the tables of QĐ 1048. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier_step DROP CONSTRAINT a_refusal_or_withdrawal_needs_a_reason,
        ADD CONSTRAINT a_refusal_or_withdrawal_needs_a_reason CHECK (
          action NOT IN ('refuseIdea', 'withdraw', 'eliminate') OR (reason IS NOT NULL AND btrim(reason) <> ''));

      ALTER TABLE recognition DROP CONSTRAINT recognition_recognised_by_check,
        ADD CONSTRAINT recognition_recognised_by_check CHECK (recognised_by IN ('province', 'ministry'));

      ALTER TABLE panel DROP CONSTRAINT panel_scoring_round_check,
        ADD CONSTRAINT panel_scoring_round_check CHECK (scoring_round IN (1, 2));

      COMMENT ON COLUMN dossier.district_id IS NULL;
      ALTER TABLE dossier ALTER district_id SET NOT NULL,
        DROP CONSTRAINT dossier_purpose_check,
        ADD CONSTRAINT dossier_purpose_check CHECK (purpose IN ('first')),
        DROP commune_report;

      COMMENT ON COLUMN round.due_at_district_on IS NULL;
      ALTER TABLE round DROP CONSTRAINT the_date_at_the_district_says_how_it_counts,
        DROP CONSTRAINT legal_dates_follow_one_another,
        ADD CONSTRAINT legal_dates_follow_one_another CHECK (registration_closes_on <= due_at_district_on AND due_at_district_on <= due_at_province_on),
        ALTER due_at_district_on SET NOT NULL, ALTER due_at_district_counts SET NOT NULL;

      ALTER TABLE assignment DROP CONSTRAINT assignment_role_check,
        ADD CONSTRAINT assignment_role_check CHECK (role IN (${rolesBefore}));
    `);
  }
}
