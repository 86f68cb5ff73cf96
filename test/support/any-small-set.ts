import fc from 'fast-check';
import type { CriteriaSet, Criterion } from '../../src/domain/scoring/criteria-set.js';
import { aCriteriaSet } from './a-criteria-set.js';

/** Any sheet of one to five criteria: choices, branches, ticks, conditions, floors and stops in all mixtures. */
export const anySmallSet: fc.Arbitrary<CriteriaSet> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('one', 'one', 'one', 'sum', 'one-in-branch'),
      rises: fc.array(fc.nat({ max: 18 }), { minLength: 2, maxLength: 3 }),
      stops: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
      hangsOn: fc.nat({ max: 12 }),
      floorStars: fc.subarray([3, 4, 5] as const),
      floorAt: fc.nat({ max: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((shapes) => {
    const criteria: Criterion[] = [];
    for (const [i, { kind, rises, stops, hangsOn, floorStars, floorAt }] of shapes.entries()) {
      const options = rises.map((_, at) => ({
        ...{ code: 'abc'.charAt(at), label: `Mức ${at + 1}` },
        points:
          kind === 'sum' ? (rises[at] ?? 0) : rises.slice(0, at + 1).reduce((sum, rise) => sum + rise, at),
        ...(kind === 'one-in-branch' ? { branch: at === 1 ? 'other' : 'one' } : {}),
        ...(stops && at === 0 && kind !== 'sum' ? { stopsScoring: true } : {}),
      }));
      const floor = options[floorAt % options.length]?.points ?? 0;
      const before = criteria[hangsOn];
      criteria.push({
        ...{ code: `1.${i + 1}`, name: `Tiêu chí ${i + 1}`, maxPoints: 0, notes: [], options },
        choice: kind,
        floors: floor > 0 ? floorStars.map((star) => ({ star, minPoints: floor })) : [],
        ...(kind === 'one-in-branch' ? { branches: [] } : {}),
        ...(before
          ? { appliesIf: { criterion: before.code, minPoints: before.options.at(-1)?.points ?? 0 } }
          : {}),
      });
    }
    const section = { code: '1', name: 'Mục 1', maxPoints: 0, criteria };
    return { ...aCriteriaSet(), parts: [{ code: 'A', name: 'Phần A', maxPoints: 0, sections: [section] }] };
  });
