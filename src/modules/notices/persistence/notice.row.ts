import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a person was told in the application. */
@Entity('notice')
@Unique('notice_outbox_id_person_id_key', ['outboxId', 'personId'])
@Index('notice_person', ['personId', 'createdAt', 'id'])
export class NoticeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' }) id: string;
  @Column('uuid', { name: 'outbox_id' }) outboxId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') template: string;
  @Column('uuid', { name: 'dossier_id', nullable: true }) dossierId: string | null;
  @Column('uuid', { name: 'round_id', nullable: true }) roundId: string | null;
  @Column('json') facts: Readonly<Record<string, unknown>>;
  @Column('json') addressee: Readonly<Record<string, unknown>>;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
}
