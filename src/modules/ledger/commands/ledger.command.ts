import type { Command } from 'commander';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { findCheckpoints } from '../checkpoint.js';
import { readKept } from '../read-kept.js';
import { readStoredResult, type StoredResult } from '../stored-result.js';
import { ExportVerifier, type Evidence, type ExportFault, type VerifiedExport } from '../verify-export.js';
import { lineBatchesOf } from './line-batches.js';

/** What was typed and cannot be used. */
type InputError = {
  readonly path: string;
  readonly code: string;
} & Readonly<Record<string, unknown>>;
type Read<Value> = { readonly value: Value } | { readonly error: InputError };

/** Something to print, with 1 where a ledger does not hold and 3 where a result is chained and not signed yet, or everything wrong with what was given. */
export type LedgerAnswer =
  { readonly print: object; readonly exitCode: 0 | 1 | 3 } | { readonly errors: readonly InputError[] };

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
    .option(
      '--checkpoint <file>',
      'a head that was kept, signed or bare as a QR code holds it; may be repeated',
      collect,
      [],
    )
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
  const [kept, keys, results] = [
    options.checkpoint.map(keptIn),
    options.key.map(keyIn),
    options.result.map(resultIn),
  ];
  const errors = [...kept, ...keys, ...results].flatMap((read) => ('error' in read ? [read.error] : []));
  if (errors.length > 0) return { errors };
  const evidence = {
    checkpoints: kept.flatMap(valuesOf).flatMap(({ checkpoints }) => checkpoints),
    heads: kept.flatMap(valuesOf).flatMap(({ heads }) => heads),
    ...{ keys: keys.flatMap(valuesOf), results: results.flatMap(valuesOf) },
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

/** Of a result that no head signs which was given, nobody can tell yet: whoever rewrites the chain rewrites its row. */
function toldOf(end: VerifiedExport | ExportFault): LedgerAnswer {
  if ('code' in end) return { print: { holds: false, fault: end }, exitCode: 1 };
  return end.unsigned.length > 0
    ? { print: { holds: null, ...end }, exitCode: 3 }
    : { print: { holds: true, ...end }, exitCode: 0 };
}

/** Signed checkpoints, as a mail may hold several; without any, the bare head of a QR code. */
function keptIn(file: string): Read<Pick<Required<Evidence>, 'checkpoints' | 'heads'>> {
  const text = textOf('checkpoint', file);
  if ('error' in text) return text;
  const checkpoints = findCheckpoints(text.value);
  if (checkpoints.length > 0) return { value: { checkpoints, heads: [] } };
  const kept = readKept(text.value);
  if (kept?.kind !== 'head') return { error: { path: 'checkpoint', code: 'input.no-checkpoint', file } };
  const { placeId: place, number, hash } = kept;
  return { value: { checkpoints, heads: [{ place, number, hash }] } };
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
