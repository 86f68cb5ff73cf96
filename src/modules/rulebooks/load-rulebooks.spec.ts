import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { qd1048Criteria } from '../../../test/support/qd-1048-criteria.js';
import { qd1048 } from '../../domain/rulebook/qd-1048-2019/rulebook.js';
import { loadRulebooks } from './load-rulebooks.js';
import type { LocalRulesReader, SettledRules } from './local-rules.store.js';
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

  describe('pinned', () => {
    const settled: SettledRules = {
      ...{ id: 'r1', rulebook: 'qd-1048-2019', place: { id: 'p', name: 'Lai Châu', level: 'province' } },
      ...{ inForceFrom: '2021-07-01', decisionNumber: '1', decidedOn: '2021-06-01', withdrawnOn: null },
      rules: { floors: [], councils: { province: { minimum: 11 } }, deadlines: {} },
    };
    const reading = (find: LocalRulesReader['find']) =>
      new Rulebooks([qd1048(qd1048Criteria())], { find, findInForce: () => Promise.resolve(null) });
    const pin = { rulebook: 'qd-1048-2019', localRules: 'r1' };

    it('reads local rules once, however many ask at the same moment', async () => {
      let reads = 0;
      const known = reading(() => {
        reads += 1;
        return Promise.resolve(settled);
      });
      const found = await Promise.all([known.pinned(pin), known.pinned(pin), known.pinned(pin)]);
      expect([reads, new Set(found).size]).toEqual([1, 1]);
      expect(found[0]?.province.council.minimum).toBe(11);
      expect(await known.pinned({ ...pin, localRules: null })).toBe(known.get('qd-1048-2019'));
    });

    it('tries again after a read that failed', async () => {
      let reads = 0;
      const known = reading(() => {
        reads += 1;
        return reads === 1 ? Promise.reject(new Error('no line')) : Promise.resolve(settled);
      });
      await expect(known.pinned(pin)).rejects.toThrow('no line');
      expect((await known.pinned(pin)).province.council.minimum).toBe(11);
    });

    it('throws where the record names rules we lost, or over another decision', async () => {
      await expect(reading(() => Promise.resolve(null)).pinned(pin)).rejects.toThrow('No local rules r1');
      const other = reading(() => Promise.resolve({ ...settled, rulebook: 'qd-26-2026' }));
      await expect(other.pinned(pin)).rejects.toThrow('No local rules r1');
    });
  });
});
