import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { producer } from '../../src/domain/rulebook/procedure/audiences.js';
import { edge, procedure } from '../../src/domain/rulebook/procedure/procedure.js';
import { allProcedures, type Procedure } from '../../src/domain/rulebook/procedures.js';
import type { DossierRule, Given } from '../../src/domain/dossier/dossier-rule.js';
import { drawnMachine } from './drawn-machine.js';
import { machinePage } from './machine-page.js';

const nothingIsMissing: DossierRule = () => [];

const itRains: Given = () => true;

/** A machine of one edge with the rules given. */
const machineWith = (...rules: readonly DossierRule[]) =>
  procedure.createMachine({
    id: 'a-machine',
    version: '1',
    context: ({ input }) => input,
    initial: 'desk',
    states: {
      desk: {
        initial: 'open',
        states: {
          open: {
            meta: { holder: [producer], deadline: 'dueAtDistrict' },
            on: {
              withdraw: edge('withdraw', {
                ...{ at: 'commune', to: '#a-machine.desk.shut', rules },
                ...{ given: [itRains], isOfPresiding: true },
              }),
            },
          },
          shut: { type: 'final' },
        },
      },
    },
  }) as unknown as Procedure;
const pageOf = (...rules: readonly DossierRule[]) => machinePage(drawnMachine(machineWith(...rules)));

describe('machinePage', () => {
  it('labels an edge with action, roles, level, when there is one, and rules, and a state with holder and deadline', () => {
    expect(pageOf(nothingIsMissing).split('\n')).toEqual(
      expect.arrayContaining([
        '    state "open<br/>held by producer (commune)<br/>until dueAtDistrict" as desk_open',
        '  desk_open --> desk_shut : withdraw by producer, presiding (commune)<br/>given itRains<br/>satisfied nothingIsMissing',
        '  desk_shut --> [*]',
      ]),
    );
  });

  it('refuses a rule without a name', () => {
    expect(() => pageOf((() => () => [])())).toThrow('without a name');
  });

  it('refuses two rules of one name', () => {
    const named = (): DossierRule => {
      const rule: DossierRule = () => [];
      return rule;
    };
    expect(() => pageOf(named(), named())).toThrow('Two rules are called rule');
  });

  it.each(allProcedures.map((each) => [each.id, each] as const))(
    'draws %s the same every time',
    (_, each) => {
      expect(machinePage(drawnMachine(each))).toBe(machinePage(drawnMachine(each)));
    },
  );

  it.each(allProcedures.map((each) => [each.id, each] as const))('leaves no label of %s blank', (_, each) => {
    const arrows = machinePage(drawnMachine(each))
      .split('\n')
      .filter((line) => line.includes('-->') && !line.includes('[*]'));
    expect(arrows.length).toBeGreaterThan(0);
    for (const arrow of arrows) expect(arrow).toMatch(/^ {2}\w+ --> \w+ : [a-z]\w+/);
  });

  it.each(allProcedures.map((each) => [each.id, each] as const))(
    'docs/machines has %s as it is',
    (id, each) => {
      const kept = readFileSync(new URL(`../../docs/machines/${id}.md`, import.meta.url), 'utf8');
      expect(kept === machinePage(drawnMachine(each)) ? 'fresh' : 'stale: npm run draw').toBe('fresh');
    },
  );
});
