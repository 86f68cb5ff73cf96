import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signedText } from '../../../src/modules/ledger/checkpoint.js';
import { verifyLedger } from '../../../src/modules/ledger/commands/ledger.command.js';
import type { KeptLedger } from './kept-ledger.js';

const [ocop, loader] = ['../../../src/ocop.ts', '../../typescript.mjs'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** What the verifier told: a fault with its code, or what holds. */
export type Told = Readonly<Record<string, unknown>>;

/** Somebody who has files and no database: an export, the mails with signed heads, the public key, results that were printed. */
export class Outside {
  readonly exported: string;
  private readonly checkpoints: string;
  private readonly key: string;
  private readonly results: readonly string[];

  constructor(folder: string, { key, checkpoints, results }: KeptLedger) {
    const desk = join(folder, 'outside');
    mkdirSync(desk);
    const keep = (name: string, text: string) => {
      writeFileSync(join(desk, name), text);
      return join(desk, name);
    };
    this.exported = join(desk, 'export.jsonl');
    this.checkpoints = keep('mails.txt', checkpoints.map(signedText).join('\n'));
    this.key = keep('key.pem', key.pem);
    this.results = results.map((stored, i) => keep(`result-${i}.json`, JSON.stringify(stored)));
  }

  /** As the command line does it, in this process. */
  async verify(): Promise<Told> {
    const kept = { checkpoint: [this.checkpoints], key: [this.key], result: this.results };
    const answer = await verifyLedger({ from: this.exported, ...kept });
    if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
    return faultOr(answer.print);
  }

  /** As a process of its own that is given the words of the command line and nothing else. */
  verifyApart(): Told {
    const words = [
      ...['ledger', 'verify', '--from', this.exported, '--checkpoint', this.checkpoints, '--key', this.key],
      ...this.results.flatMap((file) => ['--result', file]),
    ];
    const args = ['--no-warnings', '--import', loader ?? '', ocop ?? '', ...words];
    const { status, stdout } = spawnSync(process.execPath, args, { env: {}, encoding: 'utf8' });
    const print = JSON.parse(stdout) as object;
    const told = faultOr(print);
    // Of the last result, which nobody has signed yet, it cannot be told.
    return (status === 3) === 'head' in told ? told : { ...told, status };
  }
}

const faultOr = (print: object): Told => ('fault' in print ? (print.fault as Told) : (print as Told));
