import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LegalDate } from '../../../domain/calendar/legal-date.js';

@Entity('round')
@Unique('round_place_id_year_number_key', ['placeId', 'year', 'number'])
@Check('round_year_check', `year BETWEEN 2018 AND 2100`)
@Check('round_number_check', `number > 0`)
@Check('round_registration_closes_counts_check', `registration_closes_counts IN ('before', 'by')`)
@Check('round_due_at_district_counts_check', `due_at_district_counts IN ('before', 'by')`)
@Check('round_due_at_province_counts_check', `due_at_province_counts IN ('before', 'by')`)
@Check(
  'legal_dates_follow_one_another',
  `registration_closes_on <= coalesce(due_at_district_on, due_at_province_on)
   AND coalesce(due_at_district_on, due_at_province_on) <= due_at_province_on`,
)
@Check(
  'the_date_at_the_district_says_how_it_counts',
  `(due_at_district_on IS NULL) = (due_at_district_counts IS NULL)`,
)
export class RoundRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_pkey' }) id: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('smallint') year: number;
  @Column('smallint') number: number;
  @Column('text') rulebook: string;
  @Column('date', { name: 'registration_closes_on' }) registrationClosesOn: string;
  @Column('text', { name: 'registration_closes_counts' }) registrationClosesCounts: LegalDate['counts'];
  @Column('date', { name: 'due_at_district_on', nullable: true }) dueAtDistrictOn: string | null;
  @Column('text', { name: 'due_at_district_counts', nullable: true })
  dueAtDistrictCounts: LegalDate['counts'] | null;
  @Column('date', { name: 'due_at_province_on' }) dueAtProvinceOn: string;
  @Column('text', { name: 'due_at_province_counts' }) dueAtProvinceCounts: LegalDate['counts'];
  @Column('text', { nullable: true }) source: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
