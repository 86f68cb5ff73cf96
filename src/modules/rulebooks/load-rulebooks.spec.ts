import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import { qd1048, qd1048Sheet } from '../../domain/rulebook/qd-1048-2019/rulebook.js';
import { loadRulebooks } from './load-rulebooks.js';
import { Rulebooks } from './rulebooks.js';

describe('loadRulebooks', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rulebooks-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const sourceOf = (json: string) => {
    const path = join(folder, 'criteria.json');
    writeFileSync(path, json);
    return { file: pathToFileURL(path), sheet: qd1048Sheet, read: qd1048 };
  };

  it('reads the criteria the project ships', () => {
    expect(loadRulebooks().map(({ id, criteriaSets }) => [id, criteriaSets.size])).toEqual([
      ['qd-1048-2019', 27],
    ]);
  });

  it('names the file, the path and the code of every problem', () => {
    const criteria = qd1048Criteria();
    Object.assign(criteria.sets[0] ?? {}, { attainablePoints: 99 });
    Object.assign(criteria.sets[1] ?? {}, { attainablePoints: 98 });
    const load = () => loadRulebooks([sourceOf(JSON.stringify(criteria))]);
    expect(load).toThrow(/criteria\.json: sets\[01\]: set\.attainable-points-wrong .*"sum":100/);
    expect(load).toThrow(/criteria\.json: sets\[02\]: set\.attainable-points-wrong/);
  });

  it('names bands that leave a gap', () => {
    const read: typeof qd1048 = (criteria) => ({
      ...qd1048(criteria),
      bands: qd1048(criteria).bands.slice(0, 4),
    });
    const source = { ...sourceOf(JSON.stringify(qd1048Criteria())), read };
    expect(() => loadRulebooks([source])).toThrow(/qd-1048-2019: bands\[3\]: band\.gap-at-bottom/);
  });

  it('names a file that is not JSON', () => {
    expect(() => loadRulebooks([sourceOf('{')])).toThrow(/criteria\.json is not JSON/);
  });
});

describe('Rulebooks', () => {
  const rulebooks = new Rulebooks([qd1048(qd1048Criteria())]);

  it('finds by id, and may miss', () => {
    expect(rulebooks.find('qd-1048-2019')?.decree).toBe('1048/QĐ-TTg');
    expect(rulebooks.find('qd-148-2023')).toBeUndefined();
    expect(rulebooks.list()).toHaveLength(1);
  });

  it('gets by id, and throws where the record names a rulebook we lost', () => {
    expect(rulebooks.get('qd-1048-2019').certificateMonths).toBe(36);
    expect(() => rulebooks.get('qd-148-2023')).toThrow('qd-148-2023');
  });
});
