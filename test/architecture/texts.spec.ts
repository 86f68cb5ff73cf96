import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = join(resolve(import.meta.dirname, '..', '..'), 'web/src/texts');

// Of a key that is written twice, JSON keeps the last without a word.
describe('texts of the web', () => {
  it.each(['vi', 'en'])('%s has each key once', (language) => {
    const written = readFileSync(join(folder, `${language}.json`), 'utf8');
    const keys = [...written.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(1_000);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
