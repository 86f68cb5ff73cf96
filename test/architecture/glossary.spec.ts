import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deadlineKinds } from '../../src/domain/dossier/round-facts.js';
import { levels, roles } from '../../src/domain/jurisdiction/role.js';
import { permissions } from '../../src/domain/jurisdiction/permissions.js';
import { findingCodes } from '../../src/domain/rulebook/criteria-file/finding-codes.js';
import { allProcedures } from '../../src/domain/rulebook/procedures.js';
import { findingsOf } from '../../src/domain/scoring/findings.js';
import { seats } from '../../src/domain/council/seating.rules.js';
import { loadRulebooks } from '../../src/modules/rulebooks/index.js';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').slice(1, -1));
const explained = new Set(
  rows.flatMap(([, identifiers = '']) => [...identifiers.matchAll(/`([^`]+)`/g)].map(([, word]) => word)),
);
const unexplained = (words: readonly string[]) => words.filter((word) => !explained.has(word));

const states = allProcedures.flatMap((procedure) =>
  Object.values(procedure.states).flatMap((stage) =>
    Object.values(stage.states).map(({ key }) => `${stage.key}.${key}`),
  ),
);
const actions = permissions.flatMap(({ permission }) =>
  permission.startsWith('dossier.') && permission !== 'dossier.read'
    ? [permission.slice('dossier.'.length)]
    : [],
);

/** Codes of refusals; what is wrong with a sheet at start-up is told to a developer, not to an official. */
const refusalNouns = readdirSync(join(root, 'src/domain'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|criteria-file|band-problems/.test(path))
  .flatMap((path) => [
    ...readFileSync(join(root, 'src/domain', path), 'utf8').matchAll(/\bcode: '([a-z-]+)\./g),
  ])
  .map(([, noun = '']) => noun);

describe('docs/glossary.md has a row for', () => {
  it.each([
    ['level', levels],
    ['role', roles],
    ['seat', seats],
    ['state', states],
    ['action', actions],
    ['legal date', deadlineKinds],
    [
      'document',
      loadRulebooks().flatMap(({ documents, forwardingPapers }) => [
        ...Object.values(documents).flatMap(({ mandatory, supporting }) => [...mandatory, ...supporting]),
        ...Object.values(forwardingPapers).flat(),
      ]),
    ],
    ['finding', Object.values(findingCodes).flat()],
    ['noun of a refusal', [...new Set(refusalNouns)]],
  ] as const)('every %s', (_, words) => {
    expect(words.length).toBeGreaterThan(2);
    expect(unexplained(words)).toEqual([]);
  });

  it('no state, document or action that the domain does not have', () => {
    const ofTheDomain: readonly string[] = [...states, ...actions];
    const named = [...explained].filter((word) => word !== undefined && /^\w+\.\w+$/.test(word));
    expect(named.filter((word) => !ofTheDomain.includes(word ?? ''))).toEqual([]);
  });

  it('no code of a finding that stands on no sheet', () => {
    const sheets = loadRulebooks().flatMap(({ criteriaSets }) => [...criteriaSets.values()]);
    const printed = new Set(sheets.flatMap((set) => [...findingsOf(set)]));
    expect(
      Object.values(findingCodes)
        .flat()
        .filter((code) => !printed.has(code)),
    ).toEqual([]);
  });

  it('no table without its one head, which it would not be printed as', () => {
    const tables = text.match(/(?:^\|.*\n)+/gm) ?? [];
    const heads = (table: string) =>
      table.split('\n').flatMap((line, at) => (/^[| -]+$/.test(line) ? [at] : []));
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => heads(table).join() !== '1')).toEqual([]);
  });

  it('each term three cells: Vietnamese, identifier, meaning', () => {
    expect(rows.filter((row) => row.length !== 3 || row.some((cell) => cell.trim() === ''))).toEqual([]);
  });
});
