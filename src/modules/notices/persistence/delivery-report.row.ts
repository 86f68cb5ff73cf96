import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What was reported of a sending after it had been taken over. Written once, never changed. */
@Entity('delivery_report')
@Check('delivery_report_outcome_check', `outcome IN ('delivered', 'failed')`)
export class DeliveryReportRow {
  @PrimaryColumn('uuid', { name: 'sending_id', primaryKeyConstraintName: 'delivery_report_pkey' })
  sendingId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_report_pkey' }) outcome:
    'delivered' | 'failed';
  @Column('text') code: string;
  @Column('timestamptz') at: Date;
}
