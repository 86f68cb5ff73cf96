import { describe, expect, it } from '@jest/globals';
import { evaluateBallot } from '../../domain/scoring/evaluate-ballot.js';
import { Rulebooks, loadRulebooks } from '../rulebooks/index.js';
import { ballotNear } from './ballot-near.js';

const sets = new Rulebooks(loadRulebooks()).list().flatMap(({ criteriaSets }) => [...criteriaSets.values()]);

describe('ballotNear', () => {
  it.each(sets.filter(({ variantOf }) => variantOf === undefined).map((set) => [set.code, set] as const))(
    'fills in set %s lawfully with the wished total',
    (_, set) => {
      for (const target of [40, 55, 64, 78, 91]) {
        for (const member of [0, 3, 8]) {
          const outcome = evaluateBallot(set, ballotNear(set, target, member, 'Ghi chú'));
          expect(outcome).toMatchObject({ ok: true, value: { total: target, stopped: false, declared: [] } });
        }
      }
    },
  );

  it('gives different members different sheets for the same total', () => {
    const [set] = sets;
    if (!set) throw new Error('There is no set');
    expect(ballotNear(set, 70, 0).marks).not.toEqual(ballotNear(set, 70, 1).marks);
  });
});
