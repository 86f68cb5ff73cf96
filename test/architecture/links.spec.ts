import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const exists = (path: string) => existsSync(join(root, path));
const notOurs = new Set(['node_modules', 'dist', '.git', '.data', 'coverage']);

/** Files below a folder, as paths from the root. */
function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesIn(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

const pages = filesIn('.', /\.md$/);
const decisions = readdirSync(join(root, 'docs/adr')).toSorted();
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

const withoutFences = (text: string) => text.replace(/^```[^]*?^```$/gm, '');

/** As a forge makes the address of a heading. */
const anchorsOf = (page: string) =>
  [...withoutFences(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

function brokenLinksOf(page: string): string[] {
  const targets = [...withoutFences(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target = '']) => target,
  );
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file =
        path === '' ? page : relative(root, resolve(root, dirname(page), decodeURIComponent(path)));
      return !exists(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
}

/** What stands in code marks and begins with one of our folders is meant as a path; `*`, `<x>` and the like stand for many. */
const pathsNamedIn = (text: string) =>
  [
    ...withoutFences(text).matchAll(
      /`((?:src|web|test|docs|docker|scripts|tools|bench|\.ci|\.githooks)\/[\w./-]+)`/g,
    ),
  ].map(([, path = '']) => path);

const scriptsNamedIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g)].map(
    ([, named, known]) => named ?? known ?? '',
  );

describe('every page', () => {
  it.each(pages)('%s links to what exists', (page) => {
    expect(brokenLinksOf(page)).toEqual([]);
  });

  it.each(pages)('%s names files that exist', (page) => {
    expect(pathsNamedIn(read(page)).filter((path) => !exists(path))).toEqual([]);
  });

  it.each([...pages, '.ci/run', '.githooks/pre-push'])('%s names commands that exist', (page) => {
    expect(scriptsNamedIn(read(page)).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('the README names every command there is', () => {
    const named = new Set(scriptsNamedIn(read('README.md') + read('CONTRIBUTING.md')));
    expect(Object.keys(scripts).filter((name) => !named.has(name) && name !== 'build')).toEqual([]);
  });
});

describe('decision records', () => {
  const code = ['src', 'web/src', 'test', 'scripts', 'tools', 'bench']
    .filter(exists)
    .flatMap((folder) => filesIn(folder, /\.(ts|tsx|mjs|cjs|md)$/));

  it('are numbered one after the other', () => {
    expect(decisions.map((name) => name.slice(0, 5))).toEqual(
      decisions.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it.each(decisions)(
    '%s has a heading with its number, context, options, decision and consequences',
    (name) => {
      const text = read(join('docs/adr', name));
      expect(text.startsWith(`# ${name.slice(0, 4)}. `)).toBe(true);
      for (const part of ['Context', 'Options', 'Decision', 'Consequences'])
        expect(text).toContain(`\n**${part}.** `);
    },
  );

  it('exist wherever one is cited', () => {
    const missing = [...code, ...pages].flatMap((path) =>
      [...read(path).matchAll(/\bADR (\d{4})\b/g)]
        .filter(([, number]) => !decisions.some((name) => name.startsWith(`${number}-`)))
        .map(([citation]) => `${path}: ${citation}`),
    );
    expect(missing).toEqual([]);
  });
});
