import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const modules = join(resolve(import.meta.dirname, '..', '..'), 'src/modules');

describe('the published schemas of the API', () => {
  it('have a name each: of two classes with one name only one would be described', () => {
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' });
    const names = files
      .filter((file) => /[/]http[/].*[.]ts$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(modules, file), 'utf8').matchAll(/^(?:export )?class (\w+(?:View|Body))\b/gm),
      ])
      .map(([, name]) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
