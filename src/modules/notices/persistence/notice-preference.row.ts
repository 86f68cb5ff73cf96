import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person wants to be told beside the application; without a row, as everybody. */
@Entity('notice_preference')
@Check('quiet_hours_have_two_ends', `(quiet_from IS NULL) = (quiet_to IS NULL)`)
export class NoticePreferenceRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_preference_pkey' })
  personId: string;
  @Column('boolean') mail: boolean;
  @Column('boolean') text: boolean;
  @Column('boolean') digest: boolean;
  @Column('time', { name: 'quiet_from', nullable: true }) quietFrom: string | null;
  @Column('time', { name: 'quiet_to', nullable: true }) quietTo: string | null;
}
