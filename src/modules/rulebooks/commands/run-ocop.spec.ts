import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../..');

/** The real process, as `npx ocop` runs it: built before any test. */
function ocop(words: readonly string[], input = '') {
  const args = ['dist/ocop.js', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const json = ({ stdout }: { readonly stdout: string }): unknown => JSON.parse(stdout);

describe('ocop rate', () => {
  it('reads standard input and prints one line of JSON', () => {
    const run = ocop(['rate', '-'], '{"rulebook":"qd-148-2023","sum":730,"ballots":11}');
    expect(run).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\{.*\}\n$/) });
    expect(json(run)).toMatchObject({ rulebook: 'qd-148-2023', mean: '66.36', band: 3, star: 3 });
  });

  it('reads a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ocop-'));
    const file = join(folder, 'panel.json');
    writeFileSync(file, '\ufeff{"rulebook":"qd-148-2023","totals":[66,67]}');
    expect(json(ocop(['rate', file]))).toMatchObject({ mean: '66.50', star: 3, spread: 1 });
    rmSync(folder, { recursive: true });
  });

  it('--explain prints the whole explanation beside the result', () => {
    const run = ocop(['rate', '-', '--explain'], '{"rulebook":"qd-148-2023","totals":[66,67]}');
    expect(json(run)).toMatchObject({
      ...{ sum: 133, star: 3 },
      explanation: { decidedBy: { by: 'bound', meanFrom: 50 }, next: { star: 4, pointsShort: 7 } },
    });
  });

  it.each([
    ['JSON cut off', ['rate', '-'], '{', [{ path: '', code: 'input.not-json' }]],
    ['nothing at all', ['rate', '-'], '', [{ path: '', code: 'input.not-json' }]],
    ['no such file', ['rate', 'no/such.json'], '', [{ path: 'file', code: 'input.file-unreadable' }]],
    ['a folder', ['rate', 'src'], '', [{ path: 'file', code: 'input.file-unreadable' }]],
    ['no file', ['rate'], '', [{ path: 'command', code: 'commander.missingArgument' }]],
    ['no such command', ['weigh'], '', [{ path: 'command', code: 'commander.unknownCommand' }]],
    ['no command', [], '', [{ path: 'command', code: 'commander.help' }]],
    ['an unknown option', ['rulebooks', '--xml'], '', [{ path: 'command', code: 'commander.unknownOption' }]],
    [
      'a day and a purpose that are none',
      ['which', '--filed', '2023-02-29', '--purpose', 'fun'],
      '',
      [
        { path: 'filed', code: 'input.calendar-day-expected' },
        { path: 'purpose', code: 'input.value-not-allowed' },
      ],
    ],
  ])('%s: exit 2, the errors on standard output', (_, words, input, errors) => {
    const run = ocop(words, input);
    expect(run.status).toBe(2);
    expect(json(run)).toMatchObject({ errors });
  });
});

it('ocop gap reads a sheet and tells what it lacks', () => {
  const run = ocop(['gap', '-'], '{"rulebook":"qd-26-2026","set":"01","marks":{}}');
  expect(run.status).toBe(2);
  expect(json(run)).toHaveProperty('errors.0', {
    ...{ path: 'marks.1.1', code: 'ballot.criterion-unmarked', criterion: '1.1' },
  });
});

describe('ocop rulebooks', () => {
  it('lists sheets with criteria, options, floors and points per part', () => {
    const lines = json(ocop(['rulebooks', '--json'])) as { id: string; sets: object[] }[];
    expect(lines.map(({ id, sets }) => [id, sets.length])).toEqual([
      ['qd-1048-2019', 27],
      ['qd-148-2023', 26],
      ['qd-1489-2025', 26],
      ['qd-26-2026', 26],
    ]);
    expect(lines[3]).toMatchObject({
      criteria: 787,
      options: 2579,
      floors: 575,
      parts: { A: 40, B: 25, C: 35 },
    });
    expect(lines[0]?.sets[0]).toMatchObject({ code: '01', criteria: 31, options: 113, floors: 0 });
  });

  it('for people as a table', () => {
    expect(ocop(['rulebooks'])).toMatchObject({ status: 0, stdout: expect.stringContaining('26-2019') });
  });
});

describe('ocop which', () => {
  it('answers the rulebook and why', () => {
    expect(json(ocop(['which', '--filed', '2023-02-24']))).toMatchObject({
      ...{ rulebook: 'qd-148-2023', purpose: 'first', mustEndBy: null },
      inForce: { from: '2023-02-24', to: '2025-07-05' },
    });
  });

  it('refuses a day before the first decision', () => {
    const run = ocop(['which', '--filed', '2019-08-20', '--purpose', 'upgrade']);
    expect(run.status).toBe(2);
    expect(json(run)).toEqual({
      errors: [
        { path: 'filed', code: 'rulebook.none-in-force', filedOn: '2019-08-20', firstFrom: '2019-08-21' },
      ],
    });
  });
});

it('ocop --help tells the commands', () => {
  expect(ocop(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('rulebooks') });
});

describe('ocop rulebooks draft and check', () => {
  it('a rulebook written out, changed in one number, is a sound draft that tells the change', () => {
    const written = ocop(['rulebooks', 'draft', 'qd-26-2026']);
    expect(written).toMatchObject({ status: 0, stderr: '' });
    const draft = json(written) as { deadlines: { communeWorkingDays: number }; sets: unknown[] };
    expect(draft.sets).toHaveLength(26);
    const changed = { ...draft, deadlines: { ...draft.deadlines, communeWorkingDays: 10 } };
    const checked = ocop(['rulebooks', 'check', '-'], JSON.stringify(changed));
    expect(json(checked)).toEqual({
      ...{ base: 'qd-26-2026', decree: '26/2026/QĐ-TTg' },
      changes: { fields: ['deadlines'], sets: [] },
    });
  });

  it.each<[string, readonly string[], unknown, readonly object[]]>([
    ['an unknown rulebook', ['draft', 'qd-1'], '', [{ path: 'rulebook', code: 'rulebook.not-found' }]],
    [
      'a draft that is wrong in many places',
      ['check', '-'],
      {
        base: 'qd-26-2026',
        deadlines: { communeWorkingDays: 10 },
        province: { council: { minimum: 'nine' } },
        documents: { first: { mandatory: ['a'], supporting: [1] } },
        effectiveFrom: '2027-02-30',
        colour: 'red',
      },
      [
        { path: 'effectiveFrom', code: 'input.calendar-day-expected' },
        { path: 'province.council.minimum', code: 'input.whole-number-expected' },
        { path: 'province.council.quorum', code: 'input.key-missing' },
        { path: 'deadlines.renewalWindow', code: 'input.key-missing' },
        { path: 'documents.upgrade', code: 'input.key-missing' },
        { path: 'documents.first.supporting.0', code: 'input.text-expected' },
        { path: 'colour', code: 'input.key-unknown' },
      ],
    ],
    [
      'a round on a day that is none',
      ['check', '-'],
      { base: 'qd-26-2026', deadlines: { provinceRounds: [{ requestBefore: '04-31', resultBefore: 6 }] } },
      [
        { path: 'deadlines.provinceRounds.0.requestBefore', code: 'input.calendar-day-expected' },
        { path: 'deadlines.provinceRounds.0.resultBefore', code: 'input.calendar-day-expected' },
      ],
    ],
  ])('refuses %s', (_, words, input, errors) => {
    const run = ocop(['rulebooks', ...words], typeof input === 'string' ? input : JSON.stringify(input));
    expect(run.status).toBe(2);
    expect((json(run) as { errors: unknown[] }).errors).toEqual(
      expect.arrayContaining(errors.map((each) => expect.objectContaining(each) as unknown)),
    );
  });
});
