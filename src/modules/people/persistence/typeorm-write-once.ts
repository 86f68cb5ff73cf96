import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Outcome } from '../../../domain/shared/outcome.js';
import { inTransaction, isUniqueViolation } from '../../../platform/database/index.js';
import type { WriteKey } from '../../../platform/requests/index.js';
import type { KeyReused } from '../key-reused.js';
import { findKeptAnswer } from './kept-answer.js';
import { WriteOnce } from './write-once.js';

class Refused extends Error {
  constructor(readonly outcome: Outcome<never, { readonly code: string }>) {
    super('refused');
  }
}

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
      return await inTransaction(this.dataSource, async (manager) => {
        // Triggers name this person in the ledger where the table written has no column for it.
        await manager.query(`SELECT set_config('ocop.person', $1, true)`, [personId]);
        const outcome = await work(manager);
        // A refusal is rolled back by throwing past the transaction, and handed on as the value it is.
        if (!outcome.ok) throw new Refused(outcome);
        await manager.query(
          `INSERT INTO idempotent_request (person_id, key, fingerprint, answer) VALUES ($1, $2, $3, $4)`,
          [personId, write.key, write.fingerprint, JSON.stringify(outcome.value)],
        );
        return outcome;
      });
    } catch (reason) {
      const refused = reason instanceof Refused;
      if (!refused && !isUniqueViolation(reason, 'idempotent_request_pkey')) throw reason;
      // A twin that had to wait for the first finds its own wish fulfilled: "code taken" is then no refusal but the answer.
      const twin = await findKeptAnswer<Answer>(this.dataSource, personId, write);
      if (twin) return twin;
      if (refused) return reason.outcome as Outcome<Answer, R>;
      throw reason;
    }
  }
}
