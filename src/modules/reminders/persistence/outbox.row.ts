import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ClockKind } from '../../../domain/dossier/clocks.js';
import type { DeadlineKind } from '../../../domain/dossier/round-facts.js';
import type { HeldRole } from '../../../domain/jurisdiction/role.js';

/** A reminder or notice that must reach people. */
@Entity('outbox')
@Check(
  'outbox_kind_check',
  `kind IN ('notice', 'reminder', 'checkpoint', 'opinion', 'plan', 'clock', 'followUp', 'report', 'planStep', 'reportStep', 'council', 'certificate')`,
)
@Check('outbox_deadline_check', `deadline IN ('registrationCloses', 'dueAtDistrict', 'dueAtProvince')`)
@Check('outbox_status_check', `status IN ('planned', 'handed', 'delivered', 'cancelled')`)
@Check(
  'a_reminder_names_its_deadline',
  `(kind = 'reminder') = (deadline IS NOT NULL AND due_on IS NOT NULL AND (days_before IS NOT NULL) = (template <> 'deadlineMoved'))`,
)
@Check('a_notice_names_its_step', `kind <> 'notice' OR (dossier_id IS NOT NULL AND step_number IS NOT NULL)`)
@Check(
  'a_checkpoint_is_told_by_place_and_number',
  `(kind = 'checkpoint') = (place_id IS NOT NULL AND checkpoint IS NOT NULL)`,
)
@Check(
  'a_session_is_told_of_at_its_council_or_its_end',
  `session_id IS NULL OR kind IN ('checkpoint', 'council')`,
)
@Check(
  'a_council_tells_one_of_its_people',
  `(kind <> 'council' OR (person_id IS NOT NULL AND num_nonnulls(council_id, session_id, dossier_id) = 1)) AND (kind = 'council' OR num_nonnulls(council_id, charter_id, team_id) = 0)`,
)
@Index('outbox_session', ['sessionId'], { where: `session_id IS NOT NULL` })
@Check(
  'an_awaited_opinion_names_panel_and_member',
  `(kind = 'opinion') = (panel_id IS NOT NULL AND person_id IS NOT NULL)`,
)
@Check(
  'a_plan_is_awaited_of_a_place_by_a_day',
  `(kind = 'plan') = (plan_call_id IS NOT NULL AND place_id IS NOT NULL AND due_on IS NOT NULL AND (days_before IS NOT NULL) = (template <> 'planDaysMoved'))`,
)
@Check(
  'a_report_is_awaited_by_a_day',
  `(kind = 'report') = (report_id IS NOT NULL AND place_id IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL)`,
)
@Index('outbox_report', ['reportId'], { where: `report_id IS NOT NULL` })
@Check(
  'a_step_of_a_plan_names_plan_and_place',
  `(kind = 'planStep') = (plan_id IS NOT NULL) AND (plan_id IS NULL OR (place_id IS NOT NULL AND step_number IS NOT NULL))`,
)
@Check(
  'a_step_of_a_report_names_report_and_place',
  `(kind IN ('report', 'reportStep')) = (report_id IS NOT NULL) AND (kind <> 'reportStep' OR (place_id IS NOT NULL AND step_number IS NOT NULL))`,
)
@Check(
  'outbox_clock_check',
  `clock IN ('communeReview', 'supplementAnswer', 'reevaluation', 'evaluation', 'ministryEvaluation')`,
)
@Check(
  'a_clock_ends_for_a_dossier_on_a_day',
  `(kind = 'clock') = (clock IS NOT NULL AND dossier_id IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL)`,
)
@Check(
  'a_follow_up_is_told_by_its_call_and_place',
  `(kind = 'followUp') = (follow_up_call_id IS NOT NULL AND place_id IS NOT NULL)`,
)
@Check(
  'a_certificate_is_told_by_its_dossier_and_a_day',
  `kind <> 'certificate' OR (dossier_id IS NOT NULL AND due_on IS NOT NULL AND days_before IS NOT NULL)`,
)
@Index('outbox_follow_up', ['followUpId'], { where: `follow_up_id IS NOT NULL` })
@Index('outbox_follow_up_call', ['followUpCallId'], { where: `follow_up_call_id IS NOT NULL` })
@Index('outbox_plan_call', ['planCallId'], { where: `plan_call_id IS NOT NULL` })
@Index('outbox_plan', ['planId'], { where: `plan_id IS NOT NULL` })
@Index('outbox_panel', ['panelId'], { where: `panel_id IS NOT NULL` })
@Index('outbox_waiting', ['dueAt'], { where: `status = 'planned'` })
@Index('outbox_handed', ['handedAt'], { where: `status = 'handed'` })
@Index('outbox_dossier', ['dossierId'])
@Index('outbox_round', ['roundId'])
export class OutboxRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_pkey' }) id: string;
  @Column('text') kind:
    | 'notice'
    | 'reminder'
    | 'checkpoint'
    | 'opinion'
    | 'plan'
    | 'clock'
    | 'followUp'
    | 'report'
    | 'planStep'
    | 'reportStep'
    | 'council'
    | 'certificate';
  @Column('text') template: string;
  @Column('json') audience: readonly HeldRole[];
  @Column('uuid', { name: 'dossier_id', nullable: true }) dossierId: string | null;
  @Column('uuid', { name: 'round_id', nullable: true }) roundId: string | null;
  @Column('integer', { name: 'step_number', nullable: true }) stepNumber: number | null;
  @Column('text', { nullable: true }) deadline: DeadlineKind | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('smallint', { name: 'days_before', nullable: true }) daysBefore: number | null;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('text', { default: 'planned' }) status: 'planned' | 'handed' | 'delivered' | 'cancelled';
  @Column('uuid', { name: 'place_id', nullable: true }) placeId: string | null;
  @Column('bigint', { nullable: true }) checkpoint: string | null;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: string | null;
  @Column('uuid', { name: 'panel_id', nullable: true }) panelId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'plan_call_id', nullable: true }) planCallId: string | null;
  @Column('uuid', { name: 'report_id', nullable: true }) reportId: string | null;
  @Column('uuid', { name: 'plan_id', nullable: true }) planId: string | null;
  @Column('text', { nullable: true }) clock: ClockKind | null;
  @Column('uuid', { name: 'follow_up_call_id', nullable: true }) followUpCallId: string | null;
  @Column('uuid', { name: 'follow_up_id', nullable: true }) followUpId: string | null;
  @Column('uuid', { name: 'council_id', nullable: true }) councilId: string | null;
  @Column('uuid', { name: 'charter_id', nullable: true }) charterId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('smallint', { default: 0 }) attempt: number;
  @Column('timestamptz', { name: 'handed_at', nullable: true }) handedAt: Date | null;
  @Column('timestamptz', { name: 'delivered_at', nullable: true }) deliveredAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
