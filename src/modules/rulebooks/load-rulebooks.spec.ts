import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import { qd1048 } from '../../domain/rulebook/qd-1048-2019/rulebook.js';
import { loadRulebooks } from './load-rulebooks.js';
import { Rulebooks } from './rulebooks.js';

describe('loadRulebooks', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rulebooks-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (json: string) => {
    const path = join(folder, 'criteria.json');
    writeFileSync(path, json);
    return pathToFileURL(path);
  };

  it('reads the four decisions the project ships, oldest first', () => {
    expect(
      loadRulebooks().map(({ id, effectiveFrom, effectiveTo, criteriaSets }) => [
        ...[id, effectiveFrom, effectiveTo],
        criteriaSets.size,
      ]),
    ).toEqual([
      ['qd-1048-2019', '2019-08-21', '2023-02-23', 27],
      ['qd-148-2023', '2023-02-24', '2025-07-05', 26],
      ['qd-1489-2025', '2025-07-06', '2026-05-21', 26],
      ['qd-26-2026', '2026-05-22', null, 26],
    ]);
  });

  it('names the file, the path and the code of every problem', () => {
    const criteria = qd1048Criteria();
    Object.assign(criteria.sets[0] ?? {}, { attainablePoints: 99 });
    Object.assign(criteria.sets[1] ?? {}, { attainablePoints: 98 });
    const load = () => loadRulebooks({ qd1048: fileOf(JSON.stringify(criteria)) });
    expect(load).toThrow(/criteria\.json: sets\[01\]: set\.attainable-points-wrong .*"sum":100/);
    expect(load).toThrow(/criteria\.json: sets\[02\]: set\.attainable-points-wrong/);
  });

  it('names a file that is not JSON', () => {
    expect(() => loadRulebooks({ qd26: fileOf('{') })).toThrow(/criteria\.json is not JSON/);
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
    expect(rulebooks.get('qd-1048-2019').deadlines.certificateMonths).toBe(36);
    expect(() => rulebooks.get('qd-148-2023')).toThrow('qd-148-2023');
  });
});
