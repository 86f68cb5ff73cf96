import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One council scoring one dossier once. Opened and closed by the dossier's own statement, as part of its step. */
@Entity('panel')
export class PanelRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'council_id' }) councilId: string;
  @Column('text') level: 'district' | 'province';
  @Column('smallint', { name: 'scoring_round' }) scoringRound: number;
  @Column('smallint', { default: 1 }) attempt: number;
  @Column('smallint', { default: 1 }) turn: number;
  @Column('uuid', { nullable: true }) rescores: string | null;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: string | null;
  @Column('uuid', { name: 'charter_id', nullable: true }) charterId: string | null;
  @Column('text', { default: 'open' }) status: 'open' | 'closed' | 'lapsed';
  @Column('date', { name: 'opinions_due_on', nullable: true }) opinionsDueOn: string | null;
  @Column('smallint', { name: 'opinions_working_days', nullable: true }) opinionsWorkingDays: number | null;
  @Column('integer', { name: 'opinions_calendar', nullable: true }) opinionsCalendar: number | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('smallint', { nullable: true }) ballots: number | null;
  @Column('integer', { nullable: true }) points: number | null;
  @Column('smallint', { nullable: true }) star: number | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('json', { nullable: true }) result: object | null;
  @Column('json', { nullable: true }) contested: readonly string[] | null;
  @Column('timestamptz', { name: 'sealed_at', nullable: true }) sealedAt: Date | null;
  @Column('timestamptz', { name: 'reopened_at', nullable: true }) reopenedAt: Date | null;
  @Column('uuid', { nullable: true }) nonce: string | null;
  @Column('json', { nullable: true }) words: object | null;
  @Column('json', { nullable: true }) assessment: object | null;
}

/** A member seated on a panel when it opened. */
@Entity('panel_seat')
export class PanelSeatRow {
  @PrimaryColumn('uuid', { name: 'panel_id' }) panelId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('text') seat: string;
  @Column('uuid', { name: 'stands_in_for', nullable: true }) standsInFor: string | null;
}
