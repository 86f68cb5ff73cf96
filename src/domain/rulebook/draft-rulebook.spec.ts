import { describe, expect, it } from '@jest/globals';
import { loadRulebooks } from '../../modules/rulebooks/load-rulebooks.js';
import { criteriaOf } from '../scoring/criteria-set.js';
import { draftOver, type DraftChanges, type DraftFloor } from './draft-rulebook.js';
import type { Rulebook } from './rulebook.js';

const [qd1048] = loadRulebooks() as [Rulebook];
const floor = (fields: Partial<DraftFloor> = {}): DraftFloor => ({
  ...{ set: '01', criterion: '1.1', star: 3, minPoints: 2 },
  ...fields,
});
const codesOf = (changes: DraftChanges) => {
  const outcome = draftOver(qd1048, changes);
  return outcome.ok ? [] : outcome.refusals.map(({ code, path }) => `${code} ${path}`);
};
const floorsOf = (...floors: readonly DraftFloor[]) => {
  const outcome = draftOver(qd1048, { floors });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const set = outcome.value.criteriaSets.get('01');
  return set && criteriaOf(set).find(({ code }) => code === '1.1')?.floors;
};

describe('draftOver', () => {
  it('adds floors in the order of stars, and leaves its base alone', () => {
    expect(floorsOf(floor({ star: 4, minPoints: 3 }), floor())).toEqual([
      { star: 3, minPoints: 2 },
      { star: 4, minPoints: 3 },
    ]);
    const untouched = qd1048.criteriaSets.get('01');
    expect(untouched && criteriaOf(untouched).flatMap(({ floors }) => floors)).toEqual([]);
  });

  it('the later floor of a star holds', () => {
    expect(floorsOf(floor(), floor({ minPoints: 3 }))).toEqual([{ star: 3, minPoints: 3 }]);
  });

  it.each<[string, DraftChanges, readonly string[]]>([
    ['nothing', {}, []],
    ['an unknown set', { floors: [floor({ set: '77' })] }, ['rulebook.criteria-set-unknown floors.0.set']],
    [
      'an unknown criterion',
      { floors: [floor({ criterion: '9.9' })] },
      ['draft.criterion-unknown floors.0.criterion'],
    ],
    [
      'a floor above the best option',
      { floors: [floor({ minPoints: 9 })] },
      ['floor.above-best-option sets[01].parts[A].sections[1].criteria[1.1].floors[0]'],
    ],
    [
      'a floor that falls',
      { floors: [floor({ minPoints: 3 }), floor({ star: 4 })] },
      ['floor.falls sets[01].parts[A].sections[1].criteria[1.1].floors[1]'],
    ],
  ])('judges %s', (_, changes, codes) => expect(codesOf(changes)).toEqual(codes));

  it('refuses bands with a gap', () => {
    expect(codesOf({ bands: qd1048.bands.slice(0, 4) })).toContain('band.gap-at-bottom bands[3]');
  });
});
