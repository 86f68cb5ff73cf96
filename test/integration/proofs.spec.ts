import { describe, expect, it } from '@jest/globals';
import { council } from '../../scripts/prove/council.proof.js';
import { deadlines } from '../../scripts/prove/deadlines.proof.js';
import { ledger } from '../../scripts/prove/ledger.proof.js';
import { seal } from '../../scripts/prove/seal.proof.js';
import { seededRandom } from '../../scripts/prove/seeded-random.js';
import { sequences } from '../../scripts/prove/sequences.proof.js';
import { twins } from '../../scripts/prove/twins.proof.js';

/** `npm run prove` tries thousands; these few show that each proof still runs against the program as it is. */
describe('a small run of each proof finds nothing', () => {
  it.each([
    ['sequences', sequences, 24],
    ['council', council, 6],
    ['seal', seal, 12],
    ['twins', twins, 5],
    ['ledger', ledger, 48],
    ['deadlines', deadlines, 20],
  ] as const)('%s', async (_, proof, n) => {
    expect(await proof.run({ n, seed: 1048, random: seededRandom(1048) })).toMatchObject({
      failures: 0,
      examples: [],
    });
  });
});
