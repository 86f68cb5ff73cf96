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
  `SELECT labels FROM official_wording WHERE criteria_file = $1 AND set_code = $2 AND ($3::integer IS NULL OR edition <= $3)
    ORDER BY edition DESC LIMIT 1`,
);
/** Imports wait for one another: a number that was given is the newest when it can be seen. */
const lock = namedStatement<never>('wording.lock', `LOCK TABLE official_wording IN SHARE ROW EXCLUSIVE MODE`);
const nextEdition = namedStatement<{ edition: number }>(
  'wording.next-edition',
  `SELECT coalesce(max(edition), 0) + 1 AS edition FROM official_wording`,
);
const add = namedStatement<never>(
  'wording.add',
  `INSERT INTO official_wording (criteria_file, set_code, edition, labels) VALUES ($1, $2, $3, $4::json)`,
);

@Injectable()
export class PgWordingStore extends WordingStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async find(criteriaFile: string, setCode: string, edition: number | null) {
    return (await runNamed(this.dataSource, find, [criteriaFile, setCode, edition]))[0]?.labels ?? {};
  }

  override replace(wording: OfficialWording): Promise<void> {
    return inTransaction(this.dataSource, async (manager) => {
      await runNamed(manager, lock, []);
      const [next] = await runNamed(manager, nextEdition, []);
      for (const [setCode, labels] of wordsBySet(wording))
        await runNamed(manager, add, [wording.id, setCode, next?.edition, JSON.stringify(labels)]);
    });
  }
}
