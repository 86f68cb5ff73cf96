import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../domain/jurisdiction/role.js';

@Entity('assignment')
@Index('assignment_person', ['personId'])
@Index('assignment_place', ['placeId', 'role'])
@Check(
  'assignment_role_check',
  `role IN ('producer', 'communeOfficer', 'districtOfficer', 'provinceOfficer', 'councilMember', 'councilSecretary',
    'councilChair', 'adviser', 'districtApprover', 'provincialApprover', 'coordinationOffice', 'auditor', 'administrator')`,
)
@Check('only_an_administrator_has_no_place', `place_id IS NOT NULL OR role = 'administrator'`)
@Check('assignment_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
export class AssignmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assignment_pkey' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'place_id', nullable: true }) placeId: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
