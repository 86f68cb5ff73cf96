import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Outcome } from '../../../domain/shared/outcome.js';
import { isUniqueViolation, undoneIfRefused } from '../../../platform/database/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import type { KeyReused } from '../key-reused.js';
import { findKeptAnswer } from './kept-answer.js';
import { WriteOnce } from './write-once.js';

@Injectable()
export class TypeOrmWriteOnce extends WriteOnce {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async run<Answer extends object, R extends { readonly code: string }>(
    personId: string,
    write: WriteKey,
    work: (manager: EntityManager) => Promise<Outcome<Answer, R>>,
  ): Promise<Outcome<Answer, R | KeyReused>> {
    const kept = await findKeptAnswer<Answer>(this.dataSource, personId, write);
    if (kept) return kept;
    try {
      const answer = await undoneIfRefused(this.dataSource, async (manager) => {
        // Triggers name this person in the ledger where the table written has no column for it.
        await manager.query(`SELECT set_config('ocop.person', $1, true)`, [personId]);
        const outcome = await work(manager);
        if (outcome.ok)
          await manager.query(
            `INSERT INTO idempotent_request (person_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4)`,
            [personId, write.key, write.fingerprint, JSON.stringify(outcome.value)],
          );
        return outcome;
      });
      // A twin that had to wait for the first finds its own wish fulfilled: "code taken" is then no refusal but the answer.
      return answer.ok
        ? answer
        : ((await findKeptAnswer<Answer>(this.dataSource, personId, write)) ?? answer);
    } catch (reason) {
      if (!isUniqueViolation(reason)) throw reason;
      // Of its key, or of what both write and what may be there only once.
      const twin = await findKeptAnswer<Answer>(this.dataSource, personId, write);
      if (twin) return twin;
      throw reason;
    }
  }
}
