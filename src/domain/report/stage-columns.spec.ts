import { describe, expect, it } from '@jest/globals';
import { getNextTransitions } from 'xstate';
import { allProcedures } from '../rulebook/procedures.js';
import type { Procedure } from '../rulebook/procedures.js';
import { getColumnOf, stageColumns, statesUnder } from './stage-columns.js';

const states = [
  ...new Set(
    allProcedures.flatMap(({ states: stages }) =>
      Object.values(stages).flatMap(({ key, states: inner }) =>
        Object.keys(inner).map((name) => `${key}.${name}`),
      ),
    ),
  ),
];

describe('where reports count a state', () => {
  it('knows every state of every procedure, and fills every column', () => {
    expect(states.length).toBeGreaterThan(30);
    expect(new Set(states.map(getColumnOf))).toEqual(new Set(stageColumns));
  });

  it('tells nothing of an open panel: a council that waits, scores or discusses is one column', () => {
    const council = states.filter((state) => /scoring|discussion|difference|opinions|council$/i.test(state));
    expect(new Set(council.map(getColumnOf))).toEqual(new Set(['districtCouncil', 'provinceCouncil']));
  });

  it('tells nothing of a star that is not recognised: whoever may earn five awaits the decision with the others', () => {
    expect(getColumnOf('province.ministryForwarding')).toBe(getColumnOf('province.recognition'));
  });

  it('finds every state under its column again, and under no other', () => {
    expect(stageColumns.flatMap(statesUnder).toSorted()).toEqual(states.toSorted());
  });

  it.each(['district.elsewhere', 'closed.lost', 'council', ''])('%j is not guessed', (state) => {
    expect(() => getColumnOf(state)).toThrow('do not know where to count');
  });
});

/** These lead back to where a result was given before, or begin a way anew. */
const notForward = ['confirmReopening', 'decideAppeal', 'reenter'];

/** All that a dossier may come to where it never comes to a column. */
function reachedWithout(procedure: Procedure, avoided: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (state: string): void => {
    if (reached.has(state) || getColumnOf(state) === avoided) return;
    reached.add(state);
    const [stage = '', name = ''] = state.split('.');
    const value = { [stage]: name } as never;
    for (const { eventType, target } of getNextTransitions(
      procedure.resolveState({ value, context: {} as never }),
    ))
      if (target?.[0] && !notForward.includes(eventType)) visit(target[0].path.join('.'));
  };
  visit('registration.registered');
  return reached;
}

describe('how far dossiers came narrows from stage to stage', () => {
  // An end is reached from anywhere, and the ministry lies beside the way of most.
  const way = stageColumns.slice(0, stageColumns.indexOf('ministry') + 1);

  it.each(allProcedures.map((procedure) => [procedure.id, procedure] as const))(
    '%s leads to no stage but through the one before',
    (_id, procedure) => {
      const own = way.filter((column) =>
        statesUnder(column).some((state) => reachedWithout(procedure, '').has(state)),
      );
      expect(own.length).toBeGreaterThan(5);
      for (const [index, column] of own.entries()) {
        const before = own[index - 1];
        if (before === undefined) continue;
        const columns = [...reachedWithout(procedure, before)].map(getColumnOf);
        expect([before, column, columns.includes(column)]).toEqual([before, column, false]);
      }
    },
  );
});
