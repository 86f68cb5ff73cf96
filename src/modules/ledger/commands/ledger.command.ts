import type { Command } from 'commander';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { findCheckpoints } from '../checkpoint.js';
import { readStoredResult, type StoredResult } from '../stored-result.js';
import { ExportVerifier, type Evidence, type ExportFault, type VerifiedExport } from '../verify-export.js';
import { lineBatchesOf } from './line-batches.js';

/** What was typed and cannot be used. */
type InputError = {
  readonly path: string;
  readonly code: string;
} & Readonly<Record<string, unknown>>;
type Read<Value> = { readonly value: Value } | { readonly error: InputError };

/** Something to print, with 1 where a ledger does not hold, or everything wrong with what was given. */
export type LedgerAnswer =
  { readonly print: object; readonly exitCode: 0 | 1 } | { readonly errors: readonly InputError[] };

interface VerifyOptions {
  readonly from: string | undefined;
  readonly checkpoint: readonly string[];
  readonly key: readonly string[];
  readonly result: readonly string[];
}

const collect = (file: string, before: readonly string[]) => [...before, file];

/** `ocop ledger verify`: holds an export against itself and against what was kept of it. */
export function addLedgerCommands(program: Command, answer: (answer: LedgerAnswer) => void): void {
  program
    .command('ledger')
    .description('the ledger of a place')
    .command('verify')
    .description('reckon an export anew and name the first row that is not as it was written')
    .option('--from <file>', 'the export; without it, standard input')
    .option('--checkpoint <file>', 'a signed checkpoint that was kept; may be repeated', collect, [])
    .option('--key <file>', 'a public key to trust, as PEM; may be repeated', collect, [])
    .option(
      '--result <file>',
      'a sealed result, `ledger.stored` of its explanation as JSON; may be repeated',
      collect,
      [],
    )
    .action(async (options: VerifyOptions) => answer(await verifyLedger(options)));
}

export async function verifyLedger(options: VerifyOptions): Promise<LedgerAnswer> {
  const { from } = options;
  const [checkpoints, keys, results] = [
    options.checkpoint.map(checkpointsIn),
    options.key.map(keyIn),
    options.result.map(resultIn),
  ];
  const errors = [...checkpoints, ...keys, ...results].flatMap((read) =>
    'error' in read ? [read.error] : [],
  );
  if (errors.length > 0) return { errors };
  const evidence = {
    ...{ checkpoints: checkpoints.flatMap(valuesOf).flat(), keys: keys.flatMap(valuesOf) },
    results: results.flatMap(valuesOf),
  };
  try {
    return toldOf(await verified(from === undefined ? process.stdin : createReadStream(from), evidence));
  } catch (reason) {
    const { code, syscall } = reason as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw reason;
    return { errors: [unreadable('from', from ?? '-', code)] };
  }
}

async function verified(stream: Readable, evidence: Evidence): Promise<VerifiedExport | ExportFault> {
  const verifier = new ExportVerifier(evidence);
  for await (const lines of lineBatchesOf(stream)) {
    for (const line of lines) verifier.push(line);
    if (verifier.fault) break;
  }
  return verifier.end();
}

const valuesOf = <Value>(read: Read<Value>): readonly Value[] => ('value' in read ? [read.value] : []);

const toldOf = (end: VerifiedExport | ExportFault): LedgerAnswer =>
  'code' in end
    ? { print: { holds: false, fault: end }, exitCode: 1 }
    : { print: { holds: true, ...end }, exitCode: 0 };

function checkpointsIn(file: string): Read<ReturnType<typeof findCheckpoints>> {
  const text = textOf('checkpoint', file);
  if ('error' in text) return text;
  const value = findCheckpoints(text.value);
  return value.length > 0 ? { value } : { error: { path: 'checkpoint', code: 'input.no-checkpoint', file } };
}

function resultIn(file: string): Read<StoredResult> {
  const text = textOf('result', file);
  if ('error' in text) return text;
  const value = readStoredResult(text.value);
  return value ? { value } : { error: { path: 'result', code: 'input.no-result', file } };
}

function keyIn(file: string): Read<KeyObject> {
  const text = textOf('key', file);
  if ('error' in text) return text;
  try {
    const value = createPublicKey(text.value);
    if (value.asymmetricKeyType === 'ed25519') return { value };
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === undefined) throw reason;
  }
  return { error: { path: 'key', code: 'input.no-key', file } };
}

function textOf(path: string, file: string): Read<string> {
  try {
    return { value: readFileSync(file, 'utf8') };
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException;
    if (code === undefined) throw reason;
    return { error: unreadable(path, file, code) };
  }
}

const unreadable = (path: string, file: string, reason: string): InputError => ({
  ...{ path, code: 'input.file-unreadable', file, reason },
});
