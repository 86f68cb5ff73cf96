import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LocalRules } from '../../../domain/rulebook/local-rules/local-rules.js';

/** Local rules whole, from their day on. Only a withdrawal is ever written into a row, and only before that day. */
@Entity('local_rules')
@Index('one_set_of_local_rules_a_day', ['placeId', 'rulebook', 'inForceFrom'], {
  unique: true,
  where: 'withdrawn_at IS NULL',
})
@Check('local_rules_rulebook_check', `rulebook <> ''`)
@Check('local_rules_decision_number_check', `btrim(decision_number) <> ''`)
@Check('withdrawn_by_somebody', `(withdrawn_by IS NULL) = (withdrawn_at IS NULL)`)
export class LocalRulesRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'local_rules_pkey' }) id: string;
  @Column('uuid', { name: 'place_id' }) placeId: string;
  @Column('text') rulebook: string;
  @Column('date', { name: 'in_force_from' }) inForceFrom: string;
  @Column('text', { name: 'decision_number' }) decisionNumber: string;
  @Column('date', { name: 'decided_on' }) decidedOn: string;
  @Column('json') rules: LocalRules;
  @Column('uuid', { name: 'settled_by' }) settledBy: string;
  @Column('timestamptz', { name: 'settled_at', default: () => 'ocop_now()' }) settledAt: Date;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
