import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('producer_person')
@Index('producer_person_person', ['personId'])
export class ProducerPersonRow {
  @PrimaryColumn('uuid', { name: 'producer_id', primaryKeyConstraintName: 'producer_person_pkey' })
  producerId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'producer_person_pkey' })
  personId: string;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt: Date | null;
}
