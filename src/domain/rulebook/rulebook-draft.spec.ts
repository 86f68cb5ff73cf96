import { describe, expect, it } from '@jest/globals';
import { loadRulebooks } from '../../modules/rulebooks/load-rulebooks.js';
import { criteriaOf, type CriteriaSet } from '../scoring/criteria-set.js';
import { asDraft, changesBetween, draftOver, type RulebookDraft } from './rulebook-draft.js';
import type { Rulebook } from './rulebook.js';
import type { SetFloor } from './set-floors.js';

type DraftChanges = Omit<RulebookDraft, 'base'>;

const rulebooks = loadRulebooks();
const [qd1048] = rulebooks as [Rulebook];
const floor = (fields: Partial<SetFloor> = {}): SetFloor => ({
  ...{ set: '01', criterion: '1.1', star: 3, minPoints: 2 },
  ...fields,
});
const codesOf = (changes: DraftChanges) => {
  const outcome = draftOver(qd1048, { base: qd1048.id, ...changes });
  return outcome.ok ? [] : outcome.refusals.map(({ code, path }) => `${code} ${path}`);
};
const floorsOf = (...floors: readonly SetFloor[]) => {
  const outcome = draftOver(qd1048, { base: qd1048.id, floors });
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
      ['rulebook.criterion-unknown floors.0.criterion'],
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

  it('lets whole sheets be drawn up anew, by the checks of ours', () => {
    const { sets = [] } = asDraft(qd1048);
    const [first, ...others] = structuredClone(sets) as [CriteriaSet, ...CriteriaSet[]];
    const renamed = { ...first, name: 'Rau, củ, quả tươi sống' };
    expect(draftOver(qd1048, { base: qd1048.id, sets: [renamed, ...others] }).ok).toBe(true);
    const wrong = { ...first, attainablePoints: 99 };
    expect(codesOf({ sets: [wrong, { code: '02' }] })).toEqual(
      expect.arrayContaining(['shape.key-missing sets[02]']),
    );
    expect(codesOf({ sets: [wrong, ...others] })).toEqual(['set.attainable-points-wrong sets[01]']);
  });

  it('may give the parts other points, and then every sheet is held to them', () => {
    const codes = codesOf({ sets: asDraft(qd1048).sets ?? [], partPoints: { A: 36, B: 25, C: 39 } });
    expect(codes).toHaveLength(2 * qd1048.criteriaSets.size);
    expect(codes[0]).toBe('part.points-unexpected sets[01].parts[A]');
  });
});

describe('asDraft', () => {
  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))(
    '%s written out is a sound draft that changes nothing',
    (_, rulebook) => {
      const written = JSON.parse(JSON.stringify(asDraft(rulebook))) as RulebookDraft;
      const outcome = draftOver(rulebook, written);
      expect(outcome).toMatchObject({ ok: true });
      expect(outcome.ok && changesBetween(rulebook, outcome.value)).toEqual({ fields: [], sets: [] });
    },
  );
});

describe('changesBetween', () => {
  it('names fields and sheets, not the order of keys', () => {
    const outcome = draftOver(qd1048, {
      ...{ base: qd1048.id, decree: 'Dự thảo', floors: [floor()] },
      bands: qd1048.bands.map(({ star, meanFrom }) => ({ meanFrom: star === 5 ? 92 : meanFrom, star })),
      province: { ...qd1048.province, forwardsFrom: 92 },
    });
    expect(outcome.ok && changesBetween(qd1048, outcome.value)).toEqual({
      fields: ['decree', 'bands', 'province'],
      sets: ['01'],
    });
  });
});
