import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file listed in a dossier. Written by the dossier's own statement, as part of its step. */
@Entity('evidence')
export class EvidenceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId: string;
  @Column('text') kind: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('integer') size: number;
  @Column('text') sha256: string;
  @Column('uuid', { name: 'attached_by' }) attachedBy: string;
  @Column('timestamptz', { name: 'attached_at' }) attachedAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
