import { createHash, generateKeyPairSync } from 'node:crypto';
import { actHash, chainStart, type ChainedAct, type LedgerRow } from '../../src/modules/ledger/act-chain.js';
import { LedgerKey, type SignedCheckpoint } from '../../src/modules/ledger/checkpoint.js';
import { headerLine, headLine, rowLine } from '../../src/modules/ledger/export-lines.js';

export const aLedgerKey = () => new LedgerKey(generateKeyPairSync('ed25519').privateKey);

/** An id that is always the same for the same text. */
export const idOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const anAct = (number: number, changes: Partial<ChainedAct> = {}): ChainedAct => ({
  ...{
    id: idOf(`act ${number}`),
    place: idOf('place'),
    at: `2021-06-14T01:00:00.${String(number % 1e6).padStart(6, '0')}Z`,
  },
  ...{ person: number % 5 === 0 ? null : idOf(`person ${number % 7}`), kind: 'dossier.step' },
  ...{ dossier: number % 3 === 0 ? null : idOf(`dossier ${number % 4}`), subject: `{"number" : ${number}}` },
  ...changes,
});

/** The acts in their places on a chain. */
export function chained(acts: readonly ChainedAct[]): readonly LedgerRow[] {
  let hash = chainStart;
  return acts.map((act, i) => {
    hash = actHash(hash, act);
    return { ...act, number: i + 1, hash };
  });
}

/** A ledger of so many rows, with a key, as a spec may damage it. */
export class SmallLedger {
  readonly key = aLedgerKey();
  readonly place = idOf('place');
  readonly rows: readonly LedgerRow[];

  constructor(size: number) {
    this.rows = chained(Array.from({ length: size }, (_, i) => anAct(i + 1)));
  }

  header(): string {
    return headerLine({ place: this.place, key: this.key });
  }

  lines(rows = this.rows): readonly string[] {
    const last = rows.at(-1);
    return [
      this.header(),
      ...rows.map(rowLine),
      headLine({ number: last?.number ?? 0, hash: last?.hash ?? chainStart }),
    ];
  }

  checkpointAt(number: number, key = this.key): SignedCheckpoint {
    const hash = this.rows[number - 1]?.hash ?? chainStart;
    return key.sign({ place: this.place, number, hash, signedAt: '2021-06-14T02:00:00.000000Z' });
  }
}
