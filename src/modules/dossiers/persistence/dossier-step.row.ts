import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One action taken on a dossier: written once, chained to the step before, never changed. */
@Entity('dossier_step')
export class DossierStepRow {
  @PrimaryColumn('uuid', { name: 'dossier_id' }) dossierId: string;
  @PrimaryColumn('integer') number: number;
  @Column('text') action: string;
  @Column('text', { name: 'from_state', nullable: true }) fromState: string | null;
  @Column('text', { name: 'to_state' }) toState: string;
  @Column('uuid', { name: 'taken_by', nullable: true }) takenBy: string | null;
  @Column('text', { name: 'taken_as' }) takenAs: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt: Date;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('json') details: object;
  @Column('bytea') hash: Buffer;
  @Column('uuid', { name: 'round_id', nullable: true }) roundId: string | null;
  @Column('text', { nullable: true }) deadline: string | null;
  @Column('date', { name: 'clock_due_on', nullable: true }) clockDueOn: string | null;
}
