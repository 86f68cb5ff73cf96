import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealStatus } from '../../../domain/appeal/appeal.js';

/** An appeal. Filed, admitted and ended by the dossier's own statement, as part of its step. */
@Entity('appeal')
export class AppealRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'dossier_id' }) dossierId: string;
  @Column('uuid', { name: 'panel_id' }) panelId: string;
  @Column('json') grounds: object;
  @Column('json') criteria: readonly string[];
  @Column('text') status: AppealStatus;
  @Column('uuid', { name: 'filed_by' }) filedBy: string;
  @Column('timestamptz', { name: 'filed_at' }) filedAt: Date;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer', { nullable: true }) points: number | null;
  @Column('smallint', { nullable: true }) ballots: number | null;
  @Column('smallint', { nullable: true }) star: number | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('json', { nullable: true }) result: object | null;
}

/** A member named to score an appeal, and why one scores it no more. */
@Entity('appeal_member')
export class AppealMemberRow {
  @PrimaryColumn('uuid', { name: 'appeal_id' }) appealId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'named_by' }) namedBy: string;
  @Column('timestamptz', { name: 'named_at' }) namedAt: Date;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt: Date | null;
  @Column('uuid', { name: 'released_by', nullable: true }) releasedBy: string | null;
  @Column('text', { name: 'release_reason', nullable: true }) releaseReason: string | null;
}

/** A ballot on an appeal, cast once. The application role may neither change nor delete it. */
@Entity('appeal_ballot')
export class AppealBallotRow {
  @PrimaryColumn('uuid', { name: 'appeal_id' }) appealId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('json') marks: object;
  @Column('json') declared: string[];
  @Column('json', { name: 'confirmed_empty' }) confirmedEmpty: string[];
  @Column('json') notes: object;
  @Column('json') evaluated: object;
  @Column('smallint') total: number;
  @Column('timestamptz', { name: 'cast_at' }) castAt: Date;
  @Column('uuid', { default: () => 'gen_random_uuid()' }) nonce: string;
  @Column('bytea') receipt: Buffer;
}

/** A sheet of an appeal being filled in. Its voter alone ever reads it; gone once cast, and with the end of the appeal. */
@Entity('appeal_draft')
export class AppealDraftRow {
  @PrimaryColumn('uuid', { name: 'appeal_id' }) appealId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('integer') version: number;
  @Column('json') sheet: object;
  @Column('timestamptz', { name: 'saved_at', default: () => 'ocop_now()' }) savedAt: Date;
}

/** What the paper on a decided appeal tells. Written by the statement that decides it, and never changed. */
@Entity('appeal_paper')
export class AppealPaperRow {
  @PrimaryColumn('uuid', { name: 'appeal_id' }) appealId: string;
  @Column('json') told: object;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('bigint', { name: 'ledger_number' }) ledgerNumber: string;
  @Column('bytea', { name: 'ledger_hash' }) ledgerHash: Buffer;
}
