import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('product')
@Index('product_producer', ['producerId'])
@Check('product_name_check', `btrim(name) <> ''`)
@Check('product_set_code_check', `set_code ~ '^(0[1-9]|1[0-9]|2[0-6])$'`)
export class ProductRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'product_pkey' }) id: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('text') name: string;
  @Column('text') description: string;
  @Column('text', { comment: 'The decision whose list of sets the product was classified by.' })
  rulebook: string;
  @Column('text', {
    name: 'set_code',
    comment: 'Which of the 26 criteria sets (bộ tiêu chí) judges the product.',
  })
  setCode: string;
  @Column({
    type: 'text',
    name: 'search_key',
    generatedType: 'STORED',
    asExpression: 'search_key(name)',
    select: false,
  })
  searchKey: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
