import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { aLedgerKey, chained, idOf, SmallLedger } from '../../../../test/support/a-ledger.js';
import { signedText } from '../checkpoint.js';
import { digestOfResult } from '../stored-result.js';

const root = resolve(import.meta.dirname, '../../../..');
const ledger = new SmallLedger(500);
const text = `${ledger.lines().join('\n')}\n`;
const headAt = (number: number, hash = ledger.rows[number - 1]?.hash) =>
  [ledger.place, number, hash].join('/');

/** The same, but that a result was closed in row 450. */
const stored = { panel: idOf('panel'), nonce: idOf('nonce'), text: '{"points":315}' };
const subject = JSON.stringify({ panel: stored.panel, result: digestOfResult(stored) });
const scored = chained(
  ledger.rows.map((row) => (row.number === 450 ? { ...row, kind: 'panel.closed', subject } : row)),
);
const scoredText = `${ledger.lines(scored).join('\n')}\n`;
const signedAt = '2021-06-14T02:00:00.000000Z';
const signScored = (number: number) =>
  signedText(
    ledger.key.sign({ place: ledger.place, number, hash: scored[number - 1]?.hash ?? '', signedAt }),
  );
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-ledger-'));
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
  const files = {
    'export.jsonl': text,
    'kept.txt': signedText(ledger.checkpointAt(400)),
    'kept-too.txt': `Thư:\n${signedText(ledger.checkpointAt(500))}`,
    'longer.txt': signedText(new SmallLedger(501).checkpointAt(501, ledger.key)),
    'qr.txt': `${headAt(300)}\n`,
    // As it is typed off paper.
    'typed.txt': headAt(300)
      .toUpperCase()
      .replaceAll(/(.{20})/g, '$1 '),
    'forged-qr.txt': headAt(300, ledger.rows[300]?.hash),
    'longer-qr.txt': headAt(501, ledger.rows[300]?.hash),
    'foreign-qr.txt': headAt(300).replace(ledger.place, idOf('elsewhere')),
    'closed.txt': JSON.stringify(stored),
    'before.txt': signScored(449),
    'after.txt': signScored(450),
    'above-qr.txt': [ledger.place, 500, scored[499]?.hash].join('/'),
    'result.txt': JSON.stringify({ panel: 'p', nonce: null, text: '{}' }),
    'key.pem': ledger.key.pem,
    'other.pem': aLedgerKey().pem,
    'rsa.pem': rsa.export({ type: 'spki', format: 'pem' }).toString(),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The real process, as `npx ocop` runs it. */
function verify(words: readonly string[], input = text) {
  const placed = words.map((word) => (/\.(jsonl|txt|pem)$/.test(word) ? join(folder, word) : word));
  const args = [join(root, 'dist/ocop.js'), 'ledger', 'verify', ...placed];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, input, encoding: 'utf8' });
  return [status, JSON.parse(stdout) as unknown];
}

describe('ocop ledger verify', () => {
  it.each<[string, readonly string[], object]>([
    ['standard input', [], { head: { number: 500 }, checkpoints: [] }],
    ['a file', ['--from', 'export.jsonl'], { place: ledger.place }],
    [
      'what was kept',
      ['--checkpoint', 'kept.txt', '--checkpoint', 'kept-too.txt', '--key', 'other.pem', '--key', 'key.pem'],
      { checkpoints: [400, 500], keys: [ledger.key.id] },
    ],
    [
      'a head off a QR code, which signs nothing',
      ['--checkpoint', 'qr.txt', '--checkpoint', 'typed.txt', '--checkpoint', 'kept.txt'],
      { checkpoints: [400], heads: [300, 300], signedUpTo: 400 },
    ],
    ['that head alone', ['--checkpoint', 'qr.txt'], { checkpoints: [], heads: [300], signedUpTo: null }],
  ])('holds by %s', (_, words, told) => {
    expect(verify(words)).toMatchObject([0, { holds: true, ...told }]);
  });

  it.each<[string, readonly string[], number | null]>([
    ['beyond what was signed', ['--checkpoint', 'before.txt'], 449],
    [
      'beyond what was signed, under a bare head',
      ['--checkpoint', 'before.txt', '--checkpoint', 'above-qr.txt'],
      449,
    ],
    ['where nothing signed was kept', [], null],
  ])('a result %s is chained and not signed yet: exit 3', (_, words, signedUpTo) => {
    expect(verify(['--result', 'closed.txt', ...words], scoredText)).toMatchObject([
      3,
      {
        ...{ holds: null, signedUpTo, results: [stored.panel] },
        unsigned: [{ panel: stored.panel, given: 1, number: 450 }],
      },
    ]);
  });

  it('a result at or below a signed head holds', () => {
    const words = ['--result', 'closed.txt', '--checkpoint', 'before.txt', '--checkpoint', 'after.txt'];
    expect(verify(words, scoredText)).toMatchObject([0, { holds: true, signedUpTo: 450, unsigned: [] }]);
  });

  it.each<[string, readonly string[], string, object]>([
    [
      'a changed row',
      [],
      text.replace(/("number":250,.*"kind":")d/, '$1e'),
      { code: 'row.hash-differs', number: 250, line: 251 },
    ],
    ['a file cut off', [], text.slice(0, text.length / 2), { code: 'line.malformed' }],
    [
      'a result that is not there',
      ['--result', 'result.txt'],
      text,
      { code: 'result.not-on-chain', panel: 'p', reached: 500 },
    ],
    ['nothing', [], '', { code: 'header.malformed' }],
    [
      'a line without an end',
      [],
      `${ledger.header()}\n${'x'.repeat(3_000_000)}`,
      { code: 'line.malformed', line: 2 },
    ],
    [
      'a longer chain that was signed',
      ['--checkpoint', 'longer.txt'],
      text,
      { code: 'checkpoint.not-on-chain', number: 501 },
    ],
    [
      'a head of paper that the chain does not meet',
      ['--checkpoint', 'forged-qr.txt'],
      text,
      { code: 'head.not-on-chain', line: 301, number: 300, act: ledger.rows[299]?.id, standsUpTo: 0 },
    ],
    [
      'a head of paper beyond the end',
      ['--checkpoint', 'longer-qr.txt', '--checkpoint', 'kept.txt'],
      text,
      { code: 'head.not-on-chain', number: 501, reached: 500, standsUpTo: 400 },
    ],
    [
      'a head of another place',
      ['--checkpoint', 'foreign-qr.txt'],
      text,
      { code: 'head.place-differs', number: 300 },
    ],
    [
      'a key that is not trusted',
      ['--checkpoint', 'kept.txt', '--key', 'other.pem'],
      text,
      { code: 'checkpoint.key-unknown' },
    ],
  ])('%s: exit 1 and the first fault', (_, words, input, fault) => {
    expect(verify(words, input)).toMatchObject([1, { holds: false, fault }]);
  });

  it.each<[string, readonly string[], readonly object[]]>([
    [
      'no such export',
      ['--from', 'none.jsonl'],
      [{ path: 'from', code: 'input.file-unreadable', reason: 'ENOENT' }],
    ],
    ['a folder', ['--from', '.'], [{ path: 'from', code: 'input.file-unreadable', reason: 'EISDIR' }]],
    [
      'everything wrong at once',
      [
        '--checkpoint',
        'key.pem',
        '--checkpoint',
        'none.txt',
        '--key',
        'kept.txt',
        '--key',
        'rsa.pem',
        '--result',
        'kept.txt',
      ],
      [
        { path: 'checkpoint', code: 'input.no-checkpoint' },
        { path: 'checkpoint', code: 'input.file-unreadable' },
        { path: 'key', code: 'input.no-key' },
        { path: 'key', code: 'input.no-key' },
        { path: 'result', code: 'input.no-result' },
      ],
    ],
    ['a word too many', ['export.jsonl'], [{ path: 'command', code: 'commander.excessArguments' }]],
    ['an unknown option', ['--fast'], [{ path: 'command', code: 'commander.unknownOption' }]],
  ])('%s: exit 2', (_, words, errors) => {
    expect(verify(words)).toMatchObject([2, { errors }]);
  });
});
