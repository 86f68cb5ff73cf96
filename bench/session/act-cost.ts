import type { Client } from 'pg';
import {
  openPanels,
  seatsOfPanel,
  type OpenPanel,
  type PanelWorld,
} from '../../scripts/prove/seal/panel-world.js';
import type { Draw } from '../../scripts/prove/sequences/draw.js';
import { InvariantBroken } from '../invariant.js';
import { median, quantile } from '../middle.js';

const ways = ['withAct', 'withoutAct', 'withActAgain'] as const;
type Way = (typeof ways)[number];
const productsATurn = 4;

interface Plan {
  /** Of the tables: only their owner takes a trigger away. */
  readonly owner: Client;
  readonly client: Client;
  readonly world: PanelWorld;
  readonly draw: Draw;
  readonly turns: number;
  /** Lets every member vote on these products, and answers the milliseconds of each ballot. */
  readonly score: (panels: readonly OpenPanel[]) => Promise<readonly number[]>;
}

/**
 * What a ballot's act in the ledger costs: the same use case with the trigger that leaves it and without, in turns of random
 * order. One product before each turn is not measured: connections plan anew after a trigger came or went.
 */
export async function actCost({ owner, client, world, draw, turns, score }: Plan) {
  const took: Record<Way, number[]> = { withAct: [], withoutAct: [], withActAgain: [] };
  const before = await actsOf(client);
  for (let turn = 0; turn < turns; turn += 1)
    for (const way of draw.shuffled(ways)) {
      await owner.query(
        `ALTER TABLE ballot ${way === 'withoutAct' ? 'DISABLE' : 'ENABLE'} TRIGGER record_ballot`,
      );
      await score(await openPanels(client, world, 1));
      took[way].push(...(await score(await openPanels(client, world, productsATurn))));
    }
  await owner.query('ALTER TABLE ballot ENABLE TRIGGER record_ballot');
  const left = (await actsOf(client)) - before;
  const expected = 2 * turns * (productsATurn + 1) * seatsOfPanel;
  if (left !== expected) throw new InvariantBroken(`Expected ${expected} acts of ballots, found ${left}`);
  const middle = (way: Way) => median(took[way]);
  return {
    ms: Object.fromEntries(
      ways.map((way) => [way, { p50: rounded(middle(way)), p95: rounded(quantile(took[way], 0.95)) }]),
    ),
    addedMs: rounded(middle('withAct') - middle('withoutAct')),
    times: rounded(middle('withAct') / middle('withoutAct')),
    control: rounded(middle('withActAgain') / middle('withAct')),
  };
}

async function actsOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ acts: number }>(
    `SELECT count(*)::integer AS acts FROM act WHERE kind = 'ballot.cast'`,
  );
  return rows[0]?.acts ?? 0;
}

const rounded = (value: number) => Number(value.toFixed(3));
