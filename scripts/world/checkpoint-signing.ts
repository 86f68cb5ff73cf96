import { generateKeyPairSync } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { LedgerKey } from '../../src/modules/ledger/checkpoint.js';
import type { SignCheckpoint } from '../../src/modules/ledger/index.js';
import { PgCheckpointStore } from '../../src/modules/ledger/persistence/pg-checkpoint.store.js';
import { TypeOrmWriteOnce } from '../../src/modules/people/persistence/typeorm-write-once.js';

/** Signs heads of ledgers as the application does when something is sealed, with a key of its own. */
export function checkpointSigning(dataSource: DataSource): Pick<SignCheckpoint, 'within'> {
  const store = new PgCheckpointStore(dataSource, new TypeOrmWriteOnce(dataSource));
  const key = new LedgerKey(generateKeyPairSync('ed25519').privateKey);
  return {
    within: (placeId, transaction, ends) => store.sign(placeId, (head) => key.sign(head), transaction, ends),
  };
}
