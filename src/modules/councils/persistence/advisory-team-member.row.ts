import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdviserPlace } from '../../../domain/council/advisory-team.rules.js';

@Entity('advisory_team_member')
export class AdvisoryTeamMemberRow {
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'advisory_team_member_pkey' })
  teamId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'advisory_team_member_pkey' })
  personId: string;
  @Column('text') place: AdviserPlace;
  @Column('text') body: string;
}
