import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { aLedgerKey, SmallLedger } from '../../../../test/support/a-ledger.js';
import { signedText } from '../checkpoint.js';

const root = resolve(import.meta.dirname, '../../../..');
const ledger = new SmallLedger(500);
const text = `${ledger.lines().join('\n')}\n`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocop-ledger-'));
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
  const files = {
    'export.jsonl': text,
    'kept.txt': signedText(ledger.checkpointAt(400)),
    'kept-too.txt': `Thư:\n${signedText(ledger.checkpointAt(500))}`,
    'longer.txt': signedText(new SmallLedger(501).checkpointAt(501, ledger.key)),
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
  ])('holds by %s', (_, words, told) => {
    expect(verify(words)).toMatchObject([0, { holds: true, ...told }]);
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
