import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a day of a round, or of a letter that calls for plans, was moved is told at once: so many days before nothing. */
export class MovesAreTold1766006902000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      constraints(
        `(days_before IS NOT NULL) = (template <> 'deadlineMoved')`,
        `(days_before IS NOT NULL) = (template <> 'planDaysMoved')`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was told stays told, and a day is what the earlier form wants of it.
    await runner.query(
      `UPDATE outbox SET days_before = due_on - ocop_day(due_at) WHERE template IN ('deadlineMoved', 'planDaysMoved')`,
    );
    await runner.query(constraints('days_before IS NOT NULL', 'days_before IS NOT NULL'));
  }
}

const constraints = (ofReminder: string, ofPlan: string) => `
  ALTER TABLE outbox
    DROP CONSTRAINT a_reminder_names_its_deadline, DROP CONSTRAINT a_plan_is_awaited_of_a_place_by_a_day,
    ADD CONSTRAINT a_reminder_names_its_deadline CHECK ((kind = 'reminder') = (deadline IS NOT NULL AND due_on IS NOT NULL AND ${ofReminder})),
    ADD CONSTRAINT a_plan_is_awaited_of_a_place_by_a_day CHECK ((kind = 'plan') =
      (plan_call_id IS NOT NULL AND place_id IS NOT NULL AND due_on IS NOT NULL AND ${ofPlan}))`;
