import { describe, expect, it } from '@jest/globals';
import { allProcedures } from '../rulebook/procedures.js';
import { getColumnOf, stageColumns } from './stage-columns.js';

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

  it.each(['district.elsewhere', 'closed.lost', 'council', ''])('%j is not guessed', (state) => {
    expect(() => getColumnOf(state)).toThrow('do not know where to count');
  });
});
