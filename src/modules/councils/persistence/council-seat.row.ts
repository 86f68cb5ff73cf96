import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Seat } from '../../../domain/council/seating.rules.js';

@Entity('council_seat')
@Index('a_council_has_one_chair', ['councilId'], { unique: true, where: `seat = 'chair'` })
@Check('council_seat_seat_check', `seat IN ('chair', 'viceChair', 'secretary', 'member')`)
export class CouncilSeatRow {
  @PrimaryColumn('uuid', { name: 'council_id', primaryKeyConstraintName: 'council_seat_pkey' })
  councilId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'council_seat_pkey' })
  personId: string;
  @Column('text') seat: Seat;
  @Column('text') body: string;
}
