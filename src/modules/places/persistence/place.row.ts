import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Level } from '../../../domain/jurisdiction/role.js';

@Entity('place')
@Unique('place_code_key', ['code'])
@Index('place_parent', ['parentId'])
@Check('place_level_check', `level IN ('province', 'district', 'commune')`)
@Check('place_name_check', `btrim(name) <> ''`)
@Check('only_a_province_has_no_parent', `(level = 'province') = (parent_id IS NULL)`)
@Check('place_ends_after_it_begins', `valid_to IS NULL OR valid_to >= valid_from`)
export class PlaceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'place_pkey' }) id: string;
  @Column('text') code: string;
  @Column('text') level: Level;
  @Column('text') name: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('uuid', { name: 'superior_id', nullable: true }) superiorId: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
