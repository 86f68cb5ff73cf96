import { withClient } from '../../src/platform/database/index.js';
import { forkScript, nextMessage, stopChild } from '../world/fork-script.js';
import { startThrowAwayDatabase, unsafeButFast } from '../world/throw-away-database.js';
import { DayCount } from './deadlines/day-count.js';
import { Differences } from './deadlines/differences.js';
import {
  askOpinions,
  installStandingClock,
  straddleMidnight,
  straddles,
  straddling,
} from './deadlines/straddle.js';
import { straddleStep } from './deadlines/straddle-step.js';
import type { ZoneFindings, ZoneTask } from './deadlines/zone.process.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { openPanels, writePanelWorld } from './seal/panel-world.js';

const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'] as const;
const zoneProcess = new URL('deadlines/zone.process.ts', import.meta.url);
const starts = new DayCount().between('2019-01-01', '2026-12-31');

export const deadlines: Proof = {
  name: 'deadlines',
  goal: 'every start day of 2019 to 2026 with 1 to 60 working days, lawful times that stand still, months, windows and midnights as counted a second time, in three time zones',
  defaultN: starts.length,
  run: async (attempt) => {
    const database = await startThrowAwayDatabase(unsafeButFast);
    try {
      await withClient(database.ownerUrl, (client) => installStandingClock(client, [...zones, straddling]));
      return await prove(database, attempt);
    } finally {
      await database.remove();
    }
  },
};

interface Addresses {
  readonly appUrl: string;
  readonly ownerUrl: string;
}

async function prove({ appUrl, ownerUrl }: Addresses, { n, random }: Attempt): Promise<Findings> {
  const chosen = n >= starts.length ? starts : someOf(starts, n, random);
  const perZone = await Promise.all(zones.map((zone) => inZone({ appUrl, zone, starts: chosen })));
  const found = new Differences();
  for (const [i, { zone }] of perZone.entries())
    found.compare('the zone of the process', zones[i], isZone(zone, zones[i]), true);
  await atMidnight({ appUrl, ownerUrl }, found);
  const all = [found, ...perZone];
  return {
    failures: all.reduce((sum, { failures }) => sum + failures, 0),
    examples: all.flatMap(({ examples }) => examples).slice(0, 5),
    met: {
      startDays: chosen.length,
      cases: all.reduce((sum, { cases }) => sum + cases, 0),
      zones: perZone.map(({ zone, minutesFromUtc }) => `${zone} ${minutesFromUtc.join('/')}`),
    },
  };
}

// Node reports Vietnam's zone by its older name.
const isZone = (kept: string, asked: string | undefined) =>
  kept === asked || (asked === 'Asia/Ho_Chi_Minh' && kept === 'Asia/Saigon');

const someOf = (days: readonly string[], n: number, random: () => number): readonly string[] =>
  Array.from({ length: n }, () => days[Math.floor(random() * days.length)] ?? '');

async function inZone(task: ZoneTask): Promise<ZoneFindings> {
  const child = forkScript(zoneProcess, { TZ: task.zone });
  await nextMessage<'ready'>(child);
  const findings = nextMessage<ZoneFindings>(child);
  child.send(task);
  try {
    return await findings;
  } finally {
    await stopChild(child);
  }
}

async function atMidnight({ appUrl, ownerUrl }: Addresses, found: Differences): Promise<void> {
  const { world, panels } = await withClient(appUrl, async (client) => {
    const written = await writePanelWorld(client);
    return { world: written, panels: await openPanels(client, written, straddles) };
  });
  await withClient(ownerUrl, (client) => askOpinions(client, panels));
  await straddleMidnight(appUrl, panels, world.chair.id, found);
  await straddleStep(appUrl, found);
}
