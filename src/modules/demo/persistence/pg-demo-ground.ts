import { Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { withClient } from '../../../platform/database/index.js';
import { DemoGround } from '../demo-ground.js';
import { DemoSettings } from '../demo-settings.js';
import {
  clearWorld,
  createClockTable,
  hasDataOfItsOwn,
  markTold,
  movableNow,
  setClock,
  tellingState,
} from './ground.statements.js';

/** Two processes that start at once tell one world. */
const demoLock = 4_706_110_003;

/** Works as the owner of the database, on a connection of its own. */
@Injectable()
export class PgDemoGround extends DemoGround {
  constructor(private readonly settings: DemoSettings) {
    super();
  }

  override ensure(begins: string, tell: () => Promise<void>): Promise<void> {
    return withClient(this.settings.ownerUrl, async (owner) => {
      await owner.query('SELECT pg_advisory_lock($1)', [demoLock]);
      const state = await findState(owner);
      if (state === 'foreign') throw new Error(foreignText);
      // Migrations may have put the plain clock back.
      if (state === 'told') await owner.query(movableNow);
      else {
        await prepare(owner, begins);
        await tell();
        await owner.query(markTold);
      }
    });
  }
}

const foreignText =
  'This database holds data that no demo made. Demo mode would put an invented world into it: ' +
  'set NODE_ENV=production, or give the demo a database of its own.';

async function findState(owner: Client): Promise<'told' | 'untold' | 'foreign'> {
  const [table] = (await owner.query<{ told: boolean }>(tellingState.exists)).rows;
  if (table?.told) {
    const [row] = (await owner.query<{ told: boolean }>(tellingState.told)).rows;
    return row?.told ? 'told' : 'untold';
  }
  const [found] = (await owner.query<{ found: boolean }>(hasDataOfItsOwn)).rows;
  return found?.found ? 'foreign' : 'untold';
}

/** In one transaction: what an earlier telling left goes, the clock stands at the beginning. */
async function prepare(owner: Client, begins: string): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query(createClockTable);
    await owner.query(clearWorld);
    await owner.query(setClock, [begins]);
    await owner.query(movableNow);
    await owner.query('COMMIT');
  } catch (reason) {
    await owner.query('ROLLBACK').catch(() => undefined);
    throw reason;
  }
}
