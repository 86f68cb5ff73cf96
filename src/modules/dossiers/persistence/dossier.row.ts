import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DossierClock } from '../../../domain/dossier/clocks.js';
import type { CommuneReport } from '../../../domain/dossier/dossier-action.js';
import type { ReopeningProposal, SupplementRequest } from '../../../domain/dossier/dossier-facts.js';

/** A dossier where it stands now. Written by the statements of `PgDossierStore` alone. */
@Entity('dossier')
export class DossierRow {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') version: number;
  @Column('uuid', { name: 'product_id' }) productId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'round_id' }) roundId: string;
  @Column('uuid', { name: 'commune_id' }) communeId: string;
  @Column('uuid', { name: 'district_id', nullable: true }) districtId: string | null;
  @Column('uuid', { name: 'province_id' }) provinceId: string;
  @Column('text') purpose: string;
  @Column('text') rulebook: string;
  @Column('uuid', { name: 'local_rules_id', nullable: true }) localRulesId: string | null;
  @Column('text', { name: 'criteria_set' }) criteriaSet: string;
  @Column('text', { name: 'machine_id' }) machineId: string;
  @Column('text', { name: 'machine_version' }) machineVersion: string;
  @Column('text') state: string;
  @Column('boolean') open: boolean;
  @Column('text', { nullable: true }) deadline: string | null;
  @Column('timestamptz', { name: 'stage_entered_at' }) stageEnteredAt: Date;
  @Column('date', { name: 'filed_on' }) filedOn: string;
  @Column('json', { nullable: true }) supplement: SupplementRequest | null;
  @Column('json', { name: 'supplements_asked' }) supplementsAsked: readonly SupplementRequest[];
  @Column('json', { name: 'commune_report', nullable: true }) communeReport: CommuneReport | null;
  @Column('smallint', { name: 'samples_received', nullable: true }) samplesReceived: number | null;
  @Column('date', { name: 'tested_on', nullable: true }) testedOn: string | null;
  @Column('date', { name: 'site_checked_on', nullable: true }) siteCheckedOn: string | null;
  @Column('integer', { name: 'central_points', nullable: true }) centralPoints: number | null;
  @Column('smallint', { name: 'central_ballots', nullable: true }) centralBallots: number | null;
  @Column('smallint', { nullable: true }) star: number | null;
  @Column('json', { nullable: true }) reopening: ReopeningProposal | null;
  @Column('json') clocks: readonly DossierClock[];
  @Column('date', { name: 'clock_due_on', nullable: true }) clockDueOn: string | null;
  @Column('bytea') head: Buffer;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
