import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  wordsBySet,
  type CriterionWording,
  type OfficialWording,
} from '../../../domain/rulebook/official-wording.js';
import { inTransaction, namedStatement, runNamed } from '../../../platform/database/index.js';
import { WordingStore } from '../wording.store.js';

const find = namedStatement<{ labels: Readonly<Record<string, CriterionWording>> }>(
  'wording.find',
  `SELECT labels FROM official_wording WHERE criteria_file = $1 AND set_code = $2`,
);
const remove = namedStatement<never>(
  'wording.remove',
  `DELETE FROM official_wording WHERE criteria_file = $1`,
);
const add = namedStatement<never>(
  'wording.add',
  `INSERT INTO official_wording (criteria_file, set_code, labels) VALUES ($1, $2, $3::json)`,
);

@Injectable()
export class PgWordingStore extends WordingStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async find(criteriaFile: string, setCode: string) {
    return (await runNamed(this.dataSource, find, [criteriaFile, setCode]))[0]?.labels ?? {};
  }

  override replace(wording: OfficialWording): Promise<void> {
    return inTransaction(this.dataSource, async (manager) => {
      await runNamed(manager, remove, [wording.id]);
      for (const [setCode, labels] of wordsBySet(wording))
        await runNamed(manager, add, [wording.id, setCode, JSON.stringify(labels)]);
    });
  }
}
