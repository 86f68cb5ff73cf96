import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CriterionWording } from '../../../domain/rulebook/official-wording.js';

/** The printed words of one sheet. */
@Entity('official_wording')
export class OfficialWordingRow {
  @PrimaryColumn('text', { name: 'criteria_file', primaryKeyConstraintName: 'official_wording_pkey' })
  criteriaFile: string;
  @PrimaryColumn('text', { name: 'set_code', primaryKeyConstraintName: 'official_wording_pkey' })
  setCode: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'official_wording_pkey' }) edition: number;
  @Column('json') labels: Readonly<Record<string, CriterionWording>>;
  @Column('timestamptz', { name: 'imported_at', default: () => 'clock_timestamp()' }) importedAt: Date;
}
