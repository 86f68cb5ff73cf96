import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { StepWordsStore, type StepWords } from '../step-words.store.js';

const list = namedStatement<{ readonly number: number; readonly words: StepWords }>(
  'one-stop.step-words',
  `SELECT number, words FROM dossier_step_words WHERE dossier_id = $1`,
);

@Injectable()
export class PgStepWordsStore extends StepWordsStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async listOf(dossierId: string) {
    const rows = await runNamed(this.dataSource, list, [dossierId]);
    return new Map(rows.map(({ number, words }) => [number, words]));
  }
}
