import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRulebook } from '../../../../test/support/a-rulebook.js';
import { aSheet } from '../../../../test/support/a-criteria-set.js';
import { readRulebookOrDraft } from './read-rulebook.js';
import { simulateLines } from './simulate.command.js';

const rulebook = aRulebook();
const { marks } = aSheet();
const line = (fields: object = {}) =>
  JSON.stringify({
    id: 'p1',
    rulebook: 'qd-1048-2019',
    set: '01',
    ballots: [{ member: 'm1', marks }],
    ...fields,
  });
const run = (...lines: readonly string[]) => simulateLines([rulebook], lines.join('\n'), rulebook);
const errorsOf = (...lines: readonly string[]) => {
  const answer = run(...lines);
  return 'errors' in answer ? answer.errors.map(({ code, path }) => `${code} ${path}`) : [];
};

describe('simulateLines', () => {
  it('reads one product a line, and passes over empty ones', () => {
    expect(run(line(), '', line({ id: 'p2' }), '')).toMatchObject({
      print: { to: 'qd-1048-2019', products: 2, before: { 5: 2 }, after: { 5: 2 }, moved: [] },
    });
  });

  it('names what is wrong on every line', () => {
    expect(
      errorsOf(
        line(),
        '{',
        '7',
        line({ set: '99', id: 1 }),
        line({ ballots: [{ marks: { ...marks, 9: 'a' } }] }),
      ),
    ).toEqual([
      'input.not-json lines.1',
      'input.object-expected lines.2',
      'input.text-expected lines.3.id',
      'rulebook.criteria-set-unknown lines.3.set',
      'ballot.criterion-unknown lines.4.ballots.0.marks.9',
    ]);
  });

  it('refuses to simulate nothing', () => expect(errorsOf('', '')).toEqual(['input.list-empty lines']));
});

describe('readRulebookOrDraft', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'draft-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (draft: unknown) => {
    const file = join(folder, 'draft.json');
    writeFileSync(file, typeof draft === 'string' ? draft : JSON.stringify(draft));
    const found = readRulebookOrDraft([rulebook], file);
    return found.ok ? found.rulebook : found.errors.map(({ code, path }) => `${code} ${path}`);
  };

  it('finds a rulebook by its id', () => {
    expect(readRulebookOrDraft([rulebook], 'qd-1048-2019')).toEqual({ ok: true, rulebook });
  });

  it('reads a draft over a rulebook', () => {
    const bands = rulebook.bands.map((band) => (band.star === 2 ? { ...band, meanFrom: 35 } : band));
    expect(read({ base: 'qd-1048-2019', bands })).toMatchObject({ id: 'qd-1048-2019' });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['text', '{', ['input.not-json to']],
    ['no base', {}, ['input.key-missing to.base']],
    ['an unknown base', { base: 'qd-1' }, ['rulebook.not-found to.base']],
    [
      'a floor of two stars',
      { base: 'qd-1048-2019', floors: [{ set: '01', criterion: '1.1', star: 2, minPoints: 1 }] },
      ['input.value-not-allowed to.floors.0.star'],
    ],
    ['a gap in the bands', { base: 'qd-1048-2019', bands: [] }, ['band.gap-at-bottom to.bands[-1]']],
  ])('refuses %s', (_, draft, errors) => expect(read(draft)).toEqual(expect.arrayContaining([...errors])));

  it('refuses a file that is not there', () => {
    expect(readRulebookOrDraft([rulebook], join(folder, 'none.json'))).toMatchObject({
      errors: [{ path: 'to.file', code: 'input.file-unreadable' }],
    });
  });
});
