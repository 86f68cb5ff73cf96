import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allProcedures } from '../../src/domain/rulebook/procedures.js';

const web = join(resolve(import.meta.dirname, '..', '..'), 'web/src');
const folder = join(web, 'texts');

// Of a key that is written twice, JSON keeps the last without a word.
describe('texts of the web', () => {
  it.each(['vi', 'en'])('%s has each key once', (language) => {
    const written = readFileSync(join(folder, `${language}.json`), 'utf8');
    const keys = [...written.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(1_000);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('lists of dossiers can be narrowed to every state there is', () => {
    const offered = readFileSync(join(web, 'features/dossiers/states.ts'), 'utf8').match(/'\w+\.\w+'/g) ?? [];
    const there = allProcedures.flatMap(({ states: stages }) =>
      Object.values(stages).flatMap(({ key, states }) =>
        Object.values(states).map((state) => `'${key}.${state.key}'`),
      ),
    );
    expect(offered.toSorted()).toEqual([...new Set(there)].toSorted());
  });
});
