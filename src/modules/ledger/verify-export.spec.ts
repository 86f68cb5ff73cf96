import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPublicKey } from 'node:crypto';
import { aLedgerKey, anAct, chained, idOf, SmallLedger } from '../../../test/support/a-ledger.js';
import { chainStart } from './act-chain.js';
import { headLine, rowLine } from './export-lines.js';
import { digestOfResult, type StoredResult } from './stored-result.js';
import { ExportVerifier, type Evidence } from './verify-export.js';

const nothingKept: Evidence = { checkpoints: [], keys: [] };

function verify(lines: readonly string[], evidence = nothingKept) {
  const verifier = new ExportVerifier(evidence);
  for (const line of lines) verifier.push(line);
  return verifier.end();
}

const ledger = new SmallLedger(6);
const whole = ledger.lines();
const act = (number: number) => ledger.rows[number - 1]?.id;
const changed = (line: number, change: (text: string) => string) =>
  whole.map((text, i) => (i === line ? change(text) : text));
const rewritten = new SmallLedger(6).lines(
  chained([1, 2, 3, 4, 5, 6].map((n) => anAct(n, n < 3 ? {} : { kind: 'ballot.cast' }))),
);

describe('an export', () => {
  it('as it was written holds, with what was signed of it', () => {
    const checkpoints = [ledger.checkpointAt(5), ledger.checkpointAt(2), ledger.checkpointAt(2)];
    expect(verify(whole, { checkpoints, keys: [] })).toEqual({
      ...{ place: ledger.place, head: { number: 6, hash: ledger.rows[5]?.hash } },
      ...{ checkpoints: [5, 2, 2], signedUpTo: 5, keys: [ledger.key.id], results: [] },
      ...{ heads: [], unsigned: [] },
    });
  });

  it('of which nothing was signed says so', () => {
    for (const keys of [[], [createPublicKey(ledger.key.pem)]])
      expect(verify(whole, { checkpoints: [], keys })).toMatchObject({ signedUpTo: null, keys: [] });
  });

  it('of an empty ledger holds', () => {
    expect(verify(ledger.lines([]))).toMatchObject({ head: { number: 0, hash: chainStart } });
  });

  it.each<[string, readonly string[], object]>([
    ['nothing at all', [], { code: 'header.malformed', line: 1 }],
    ['another file', ['{"rulebook":"qd-148-2023"}'], { code: 'header.malformed' }],
    ['no header', whole.slice(1), { code: 'header.malformed' }],
    [
      'a header written otherwise',
      changed(0, (text) => text.replace('{', '{ ')),
      { code: 'header.malformed' },
    ],
    ['a key that is none', changed(0, (text) => text.replace('BEGIN', 'BEGAN')), { code: 'key.malformed' }],
    // A reader of PEM would let it pass.
    [
      'a space within the key',
      changed(0, (text) => text.replace('BEGIN PUBLIC KEY-----\\n', 'BEGIN PUBLIC KEY-----\\n ')),
      { code: 'key.malformed' },
    ],
    [
      'another id of the key',
      changed(0, (text) => text.replace(ledger.key.id, 'a'.repeat(32))),
      { code: 'key.malformed' },
    ],
    [
      'a changed person',
      changed(3, (text) => text.replace(/"person":"./, '"person":"x')),
      { code: 'row.hash-differs', line: 4, number: 3, act: act(3) },
    ],
    [
      'a changed subject',
      changed(3, (text) => text.replace('\\"number\\" : 3', '\\"number\\" : 8')),
      { code: 'row.hash-differs', number: 3 },
    ],
    [
      'a changed hash',
      changed(4, (text) => text.replace(/"hash":"./, '"hash":"x')),
      { code: 'row.hash-differs', number: 4 },
    ],
    [
      'a changed act id',
      changed(2, (text) => text.replace(/"id":"./, '"id":"x')),
      { code: 'row.hash-differs', number: 2 },
    ],
    [
      'a blank more',
      changed(2, (text) => text.replace(',', ', ')),
      { code: 'line.malformed', line: 3, expected: 2, act: act(2) },
    ],
    [
      'a field said twice',
      changed(2, (text) => text.replace('{', '{"kind":"dossier.step",')),
      { code: 'line.malformed', line: 3 },
    ],
    [
      'a field more',
      changed(2, (text) => text.replace(/\}$/, ',"note":1}')),
      { code: 'line.malformed', line: 3 },
    ],
    [
      'a field that is no text',
      changed(2, (text) => text.replace(/"kind":"[^"]+"/, '"kind":7')),
      { code: 'line.malformed', line: 3 },
    ],
    [
      'an act that is gone',
      changed(2, (text) => text.replace(/"place":"[^"]+"/, '"place":null')),
      { code: 'line.malformed', line: 3, act: act(2) },
    ],
    ['no JSON', changed(5, () => 'oops'), { code: 'line.malformed', line: 6, expected: 5, act: null }],
    ['JSON that is no object', changed(5, () => 'null'), { code: 'line.malformed', line: 6 }],
    [
      'an empty line',
      changed(5, (text) => `\n${text}`).flatMap((text) => text.split('\n')),
      { code: 'line.malformed', line: 6 },
    ],
    [
      'a row left out',
      whole.filter((_, i) => i !== 4),
      { code: 'row.number-missing', line: 5, number: 5, expected: 4, act: act(5) },
    ],
    [
      'a row twice',
      whole.flatMap((text, i) => (i === 4 ? [text, text] : [text])),
      { code: 'row.number-repeated', line: 6, number: 4, expected: 5, act: act(4) },
    ],
    [
      'two rows the other way round',
      whole.map((text, i) => whole[i === 2 ? 3 : i === 3 ? 2 : i] ?? text),
      { code: 'row.number-missing', line: 3, number: 3, expected: 2 },
    ],
    [
      'a row of another place',
      ledger.lines(chained([anAct(1), anAct(2, { place: idOf('elsewhere') })])),
      { code: 'row.place-differs', line: 3, number: 2, act: act(2) },
    ],
    ['no end', whole.slice(0, -1), { code: 'head.missing', number: 6 }],
    ['an end too early', whole.slice(0, 3), { code: 'head.missing', number: 2 }],
    [
      'rows cut off before the head',
      [...whole.slice(0, 5), whole.at(-1) ?? ''],
      { code: 'head.differs', number: 6, reached: 4 },
    ],
    [
      'another head',
      changed(7, () => headLine({ number: 6, hash: chainStart })),
      { code: 'head.differs', number: 6, reached: 6 },
    ],
    ['more after the head', [...whole, whole[6] ?? ''], { code: 'line.after-head', line: 9 }],
    ['a second head', [...whole, whole[7] ?? ''], { code: 'line.after-head', line: 9 }],
  ])('with %s does not hold', (_, lines, fault) => {
    expect(verify(lines)).toMatchObject(fault);
  });
});

describe('what was signed', () => {
  const other = aLedgerKey();
  const signed = (changes: object = {}) => ({ ...ledger.checkpointAt(4), ...changes });
  const keep = (...checkpoints: Evidence['checkpoints']): Evidence => ({ checkpoints, keys: [] });

  it.each<[string, readonly string[], Evidence, object]>([
    [
      'a chain rewritten whole',
      rewritten,
      keep(ledger.checkpointAt(2), signed(), ledger.checkpointAt(6)),
      { code: 'checkpoint.key-unknown' },
    ],
    [
      'a shorter chain',
      ledger.lines(ledger.rows.slice(0, 3)),
      keep(signed()),
      { code: 'checkpoint.not-on-chain', number: 4, reached: 3, standsUpTo: 0 },
    ],
    [
      'another number',
      whole,
      keep(signed({ number: 3 })),
      { code: 'checkpoint.signature-invalid', number: 3 },
    ],
    [
      'another hash',
      whole,
      keep(signed({ hash: chainStart })),
      { code: 'checkpoint.signature-invalid', number: 4 },
    ],
    [
      'another signature',
      whole,
      keep(signed({ signature: ledger.checkpointAt(5).signature })),
      { code: 'checkpoint.signature-invalid' },
    ],
    [
      'another place',
      whole,
      keep(signed({ place: idOf('elsewhere') })),
      { code: 'checkpoint.place-differs', number: 4 },
    ],
    [
      'another key',
      whole,
      keep(ledger.checkpointAt(4, other)),
      { code: 'checkpoint.key-unknown', number: 4, key: other.id },
    ],
    [
      'a header that names another key than those trusted, where nothing else was kept',
      whole,
      { checkpoints: [], keys: [createPublicKey(other.pem)] },
      { code: 'key.unknown', line: 1, key: ledger.key.id },
    ],
    [
      'a key nobody trusts',
      whole,
      { checkpoints: [signed()], keys: [createPublicKey(other.pem)] },
      { code: 'checkpoint.key-unknown', key: ledger.key.id },
    ],
  ])('stands against %s', (_, lines, evidence, fault) => {
    expect(verify(lines, evidence)).toMatchObject(fault);
  });

  it('names the first checkpoint that a rewritten chain does not meet', () => {
    const evidence = {
      checkpoints: [2, 4, 6].map((n) => ledger.checkpointAt(n)),
      keys: [createPublicKey(ledger.key.pem)],
    };
    expect(verify(rewritten)).toMatchObject({ head: { number: 6 } });
    expect(verify(rewritten, evidence)).toMatchObject({
      code: 'checkpoint.not-on-chain',
      line: 5,
      number: 4,
      act: act(4),
      standsUpTo: 2,
    });
  });

  it('by another key holds where that key is trusted', () => {
    const evidence = {
      checkpoints: [ledger.checkpointAt(4, other)],
      keys: [ledger.key, other].map(({ pem }) => createPublicKey(pem)),
    };
    expect(verify(whole, evidence)).toMatchObject({ checkpoints: [4], keys: [other.id] });
  });
});

describe('results', () => {
  const kept = (text: string): StoredResult => ({ panel: idOf('panel'), nonce: idOf('nonce'), text });
  const [right, forged] = [kept('{"points":315}'), kept('{"points":455}')];
  const subject = JSON.stringify({ panel: right.panel, result: digestOfResult(right) });
  const closed = ledger.lines(chained([anAct(1), anAct(2, { kind: 'panel.closed', subject })]));
  const against = (...results: readonly StoredResult[]) => verify(closed, { ...nothingKept, results });

  it('are each held against the chain, however many there are of one panel', () => {
    expect(against(right, right)).toMatchObject({ results: [right.panel, right.panel] });
    const differs = { code: 'result.differs', line: 3, number: 2, act: act(2), panel: right.panel };
    expect(against(forged, right)).toEqual({ ...differs, given: 1 });
    expect(against(right, forged)).toEqual({ ...differs, given: 2 });
    const elsewhere = { ...right, panel: idOf('another panel') };
    expect(against(right, elsewhere)).toEqual({
      ...{ code: 'result.not-on-chain', line: 4, panel: elsewhere.panel, given: 2, reached: 2 },
    });
  });
});

it('any one character changed, left out or added is found, and no sooner than where it stands', () => {
  const text = `${whole.join('\n')}\n`;
  fc.assert(
    fc.property(
      fc.nat(text.length - 2),
      fc.constantFrom('put', 'drop', 'add'),
      fc.string({ minLength: 1, maxLength: 1 }),
      (at, how, character) => {
        const damaged = `${text.slice(0, at)}${how === 'drop' ? '' : character}${text.slice(how === 'add' ? at : at + 1)}`;
        fc.pre(damaged !== text);
        const line = text.slice(0, at).split('\n').length;
        const end = verify(damaged.slice(0, -1).split('\n'));
        expect(end).toHaveProperty('code');
        expect((end as { line?: number }).line ?? line).toBeGreaterThanOrEqual(line);
      },
    ),
    { numRuns: 2000 },
  );
});

it('any one act changed in any field is found in its row', () => {
  const fields = ['id', 'place', 'at', 'person', 'kind', 'dossier', 'subject', 'number', 'hash'] as const;
  fc.assert(
    fc.property(
      fc.nat(ledger.rows.length - 1),
      fc.constantFrom(...fields),
      fc.string(),
      (at, field, value) => {
        const rows = ledger.rows.map((row, i) =>
          i === at ? { ...row, [field]: field === 'number' ? value.length + 90 : value } : row,
        );
        fc.pre(rows[at]?.[field] !== ledger.rows[at]?.[field]);
        const lines = [ledger.header(), ...rows.map(rowLine), whole.at(-1) ?? ''];
        expect(verify(lines)).toMatchObject({ line: at + 2 });
      },
    ),
  );
});
