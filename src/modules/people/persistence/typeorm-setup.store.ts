import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { accept, refuse, type Outcome } from '../../../domain/shared/outcome.js';
import { inTransaction, namedStatement, runNamed } from '../../../platform/database/index.js';
import type { NewPerson } from '../person.js';
import { SetupStore, type SetupRefusal } from '../setup.store.js';
import { PersonRow } from './person.row.js';

const anybody = namedStatement<{ found: boolean }>(
  'setup.anybody',
  `SELECT EXISTS (SELECT FROM person) AS found`,
);
const keep = namedStatement<never>('setup.keep', `INSERT INTO setup_token (token_hash) VALUES ($1)`);
const unused = namedStatement<{ tokenHash: Buffer }>(
  'setup.unused',
  `SELECT token_hash AS "tokenHash" FROM setup_token WHERE token_hash = $1 AND used_at IS NULL`,
);
const lockUnused = namedStatement<{ tokenHash: Buffer }>(
  'setup.lock',
  `SELECT token_hash AS "tokenHash" FROM setup_token WHERE used_at IS NULL ORDER BY token_hash FOR UPDATE`,
);
const useUp = namedStatement<never>(
  'setup.use-up',
  `UPDATE setup_token SET used_at = clock_timestamp() WHERE used_at IS NULL`,
);
const appoint = namedStatement<never>(
  'setup.appoint',
  `INSERT INTO assignment (id, person_id, role, valid_from) VALUES ($1, $2, 'administrator', ocop_day(ocop_now()))`,
);

@Injectable()
export class TypeOrmSetupStore extends SetupStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async hasPeople() {
    return (await runNamed(this.dataSource, anybody))[0]?.found ?? false;
  }

  override async keepToken(tokenHash: Buffer) {
    await runNamed(this.dataSource, keep, [tokenHash]);
  }

  override async isUnused(tokenHash: Buffer) {
    return (await runNamed(this.dataSource, unused, [tokenHash])).length > 0;
  }

  override complete(
    tokenHash: Buffer,
    first: NewPerson,
  ): Promise<Outcome<{ readonly personId: string }, SetupRefusal>> {
    return inTransaction(this.dataSource, async (manager) => {
      // Every unused token is locked, not only this one: two tokens must not make two first administrators.
      const tokens = await runNamed(manager, lockUnused);
      const [people] = await runNamed(manager, anybody);
      if (people?.found) return refuse({ code: 'setup.not-needed' as const });
      if (!tokens.some((token) => token.tokenHash.equals(tokenHash))) {
        return refuse({ code: 'setup.token-wrong' as const });
      }
      await manager.insert(PersonRow, { ...first });
      await runNamed(manager, appoint, [randomUUID(), first.id]);
      await runNamed(manager, useUp);
      return accept({ personId: first.id });
    });
  }
}
