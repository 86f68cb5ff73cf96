import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ballot, cast once. The application role may neither change nor delete it. */
@Entity('ballot')
export class BallotRow {
  @PrimaryColumn('uuid', { name: 'panel_id' }) panelId: string;
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
  @Column('boolean', { default: false }) carried: boolean;
  @Column('timestamptz', { name: 'begun_at', nullable: true }) begunAt: Date | null;
}
