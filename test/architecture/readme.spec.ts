import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Environment, readEnvironment } from '../../src/platform/config/index.js';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
const table = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (\S+) +\|/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
);
const known = getMetadataStorage()
  .getTargetValidationMetadatas(Environment, '', false, false)
  .map(({ propertyName }) => propertyName);

describe('the environment table of README.md', () => {
  it('names every variable the program reads, and no other', () => {
    expect(table.map(([name]) => name).toSorted()).toEqual([...new Set(known)].toSorted());
  });

  it('tells the defaults the program has', () => {
    const defaults = Object.entries(readEnvironment({})).map(
      ([name, value]) => [name, `\`${String(value)}\``] as const,
    );
    expect(defaults.length).toBeGreaterThan(4);
    expect(table).toEqual(expect.arrayContaining(defaults));
    const others = table.filter(([name]) => !defaults.some(([known]) => known === name));
    expect(others.filter(([, value]) => value.startsWith('`'))).toEqual([]);
  });

  it('asks for the Node that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(readme).toContain(`Node.js ${engines.node.replace('>=', '')} or newer`);
  });
});
