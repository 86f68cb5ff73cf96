import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedStatement, runNamed } from '../../../platform/database/index.js';
import { StepWordsStore, type KeptStep, type StepWords } from '../step-words.store.js';
import { roundDayMoved } from './round-day.js';

const list = namedStatement<
  { readonly number: number; readonly words: StepWords } & Pick<KeptStep, 'roundDayMoved'>
>(
  'one-stop.step-words',
  `SELECT w.number, w.words, ${roundDayMoved('(SELECT n.taken_at FROM dossier_step n WHERE n.dossier_id = s.dossier_id AND n.number = s.number + 1)')} AS "roundDayMoved"
     FROM dossier_step_words w JOIN dossier_step s ON s.dossier_id = w.dossier_id AND s.number = w.number WHERE w.dossier_id = $1`,
);

@Injectable()
export class PgStepWordsStore extends StepWordsStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async listOf(dossierId: string) {
    const rows = await runNamed(this.dataSource, list, [dossierId]);
    return new Map(rows.map(({ number, words, roundDayMoved }) => [number, { ...words, roundDayMoved }]));
  }
}
