import { generateKeyPairSync } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { actKinds } from '../../../src/modules/ledger/act-kinds.js';
import { LedgerKey, type SignedCheckpoint } from '../../../src/modules/ledger/checkpoint.js';
import { digestOfResult, type StoredResult } from '../../../src/modules/ledger/stored-result.js';
import { PgCheckpointStore } from '../../../src/modules/ledger/persistence/pg-checkpoint.store.js';
import { TypeOrmWriteOnce } from '../../../src/modules/people/persistence/typeorm-write-once.js';
import { inTransaction } from '../../../src/platform/database/index.js';
import type { Draw } from '../sequences/draw.js';

/** A ledger as the application wrote it, and what somebody kept of it elsewhere. */
export interface KeptLedger {
  readonly place: string;
  readonly size: number;
  readonly key: LedgerKey;
  readonly checkpoints: readonly SignedCheckpoint[];
  /** Sealed results whose closings stand on the chain. */
  readonly results: readonly StoredResult[];
  /** The last closing: no signed head covers it. */
  readonly closing: { readonly number: number; readonly stored: StoredResult };
}

const stretches = 4;
const actsAStretch = 15;
const addPlace = `INSERT INTO place (id, code, level, name, valid_from) VALUES ($1, 'T-1', 'province', 'Nơi thử', '2020-01-01')`;
const insert = `INSERT INTO act (place_id, person_id, kind, dossier_id, subject) VALUES ($1, $2, $3, $4, $5)`;

/** Writes a few stretches of acts, each begun on by many at once and ended by a checkpoint; then some that nobody signed. */
export async function writeLedger(application: DataSource, draw: Draw): Promise<KeptLedger> {
  const place = draw.uuid();
  await application.query(addPlace, [place]);
  const key = new LedgerKey(generateKeyPairSync('ed25519').privateKey);
  const store = new PgCheckpointStore(application, new TypeOrmWriteOnce(application));
  const checkpoints: SignedCheckpoint[] = [];
  const results: StoredResult[] = [];
  const writeSome = async () => {
    const stored = anyResult(draw);
    results.push(stored);
    const acts = [
      ...Array.from({ length: actsAStretch }, () => anyAct(place, draw)),
      closingAct(place, stored, draw),
    ];
    await Promise.all(acts.map((act) => application.query(insert, act)));
    return stored;
  };
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    await writeSome();
    const signed = await inTransaction(application, (manager) =>
      store.sign(place, (head) => key.sign(head), manager),
    );
    if (!signed.ok) throw new Error('A ledger with acts can be signed');
    checkpoints.push(signed.value);
  }
  const stored = await writeSome();
  const [head] = await application.query<{ number: string }[]>('SELECT number FROM link_ledger($1)', [place]);
  const [last] = await application.query<{ number: string }[]>(
    `SELECT number FROM ledger_row r JOIN act a ON a.id = r.act_id WHERE a.subject ->> 'panel' = $1`,
    [stored.panel],
  );
  const closing = { number: Number(last?.number), stored };
  return { place, size: Number(head?.number), key, checkpoints, results, closing };
}

const anyResult = (draw: Draw): StoredResult => ({
  ...{ panel: draw.uuid(), nonce: draw.uuid() },
  text: JSON.stringify({ points: draw.below(1001), star: 1 + draw.below(5) }),
});

const closingAct = (place: string, stored: StoredResult, draw: Draw) => [
  ...[place, draw.uuid(), 'panel.closed', draw.uuid()],
  JSON.stringify({ panel: stored.panel, result: digestOfResult(stored) }),
];

const anyAct = (place: string, draw: Draw) => [
  place,
  draw.percent(10) ? null : draw.uuid(),
  draw.one(actKinds),
  draw.percent(50) ? null : draw.uuid(),
  JSON.stringify({ panel: draw.uuid(), number: draw.below(1000) }),
];
