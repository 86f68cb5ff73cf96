import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StepWords } from '../step-words.store.js';

/** What the form of a step prints as it was when the step was taken. Written once, by trigger. */
@Entity('dossier_step_words')
export class DossierStepWordsRow {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_step_words_pkey' })
  dossierId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dossier_step_words_pkey' }) number: number;
  @Column('json') words: StepWords;
}
