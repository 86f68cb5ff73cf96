import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startOwnServer } from '../../scripts/journey/own-server.js';
import { members, products, writeSession } from '../../scripts/world/large-session.js';
import { EmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { withClient } from '../../src/platform/database/index.js';
import { findChromium } from '../../tools/find-chromium.mjs';
import { InvariantBroken } from '../invariant.js';
import { median, quantile, verdictOf } from '../middle.js';
import { Board } from './board.js';

/** What a tap may take until its answer is seen: the bound under which pages are called good, at their 98th percentile. */
const goalMs = 200;
const grounds = {
  large: { name: 'lon', products },
  small: { name: 'nho', products: 5 },
  smallAgain: { name: 'nhoB', products: 5 },
} as const;
type Size = keyof typeof grounds;
const sizes = Object.keys(grounds) as Size[];

interface Options {
  readonly quick: boolean;
  readonly json: boolean;
}

/**
 * The board of a session with 75 products and 15 members on a slow phone, beside that of a session with five: how long it takes to
 * come, what a ballot that comes in costs it, and how long a tap waits meanwhile.
 */
export async function benchScreens({ quick, json }: Options): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new InvariantBroken('There is no Chromium on the PATH');
  const data = mkdtempSync(join(tmpdir(), 'ocop-screens-'));
  chmodSync(data, 0o755); // as root the database runs under another account, which must enter
  const server = await startOwnServer(data);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const embedded = await EmbeddedPostgres.start({ stateDir: join(data, 'postgres') });
    const written = await withClient(embedded.superUrl('ocop'), async (client) => {
      const all: Partial<Record<Size, Awaited<ReturnType<typeof writeSession>>>> = {};
      for (const size of sizes) all[size] = await writeSession(client, grounds[size]);
      return all as Record<Size, Awaited<ReturnType<typeof writeSession>>>;
    });
    const looks: Record<Size, Look[]> = { large: [], small: [], smallAgain: [] };
    // Every look takes voters of its own; the first only warms up.
    for (let round = 0; round <= (quick ? 1 : 3); round += 1)
      for (const size of inTurn(round)) {
        const board = await Board.open(browser, { url: server.url, ground: grounds[size], ...written[size] });
        const look = await board.watch(round);
        if (round > 0) looks[size].push(look);
      }
    const result = resultOf(looks);
    if (json) console.log(JSON.stringify({ products, members, goalMs, ...result, looks }));
    else tell(result);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

type Look = Awaited<ReturnType<Board['watch']>>;

const inTurn = (round: number): readonly Size[] =>
  sizes.map((_, at) => sizes[(at + round) % sizes.length] ?? 'large');

function resultOf(looks: Record<Size, readonly Look[]>) {
  const of = (size: Size) => {
    const all = looks[size];
    const taps = all.flatMap(({ tapsMs }) => tapsMs);
    return {
      openedMs: median(all.map(({ openedMs }) => openedMs)),
      ballotBusyMs: median(all.flatMap(({ busyMs }) => busyMs)),
      longestTaskMs: Math.max(...all.map(({ longestTaskMs }) => longestTaskMs)),
      tapMs: { p50: median(taps), p98: quantile(taps, 0.98) },
      heapMb: median(all.map(({ heapMb }) => heapMb)),
    };
  };
  const [large, small, smallAgain] = [of('large'), of('small'), of('smallAgain')];
  const control = smallAgain.tapMs.p50 / small.tapMs.p50;
  return { large, small, smallAgain, control, verdict: verdictOf(large.tapMs.p98 <= goalMs, control) };
}

function tell({ control, verdict, ...sessions }: ReturnType<typeof resultOf>): void {
  for (const size of sizes) {
    const { openedMs, ballotBusyMs, longestTaskMs, tapMs, heapMb } = sessions[size];
    console.log(
      `${String(grounds[size].products).padStart(3)} products  there after ${ms(openedMs)}   a ballot keeps the page busy for ${ms(ballotBusyMs)}   ` +
        `longest task ${ms(longestTaskMs)}   a tap ${ms(tapMs.p50)}, ${ms(tapMs.p98)} at p98   heap ${heapMb.toFixed(1)} MB`,
    );
  }
  console.log(`goal: a tap within ${goalMs} ms at p98   again: × ${control.toFixed(2)}   ${verdict}`);
}

const ms = (value: number) => `${Math.round(value)} ms`;
