import { join } from 'node:path';
import { openApiOf } from '../../src/platform/http/index.js';
import { loadRulebooks, Rulebooks } from '../../src/modules/rulebooks/index.js';
import { withClient } from '../../src/platform/database/index.js';
import {
  startThrowAwayDatabase,
  unsafeButFast,
  type ThrowAwayDatabase,
} from '../world/throw-away-database.js';
import type { Attempt, Findings, Proof } from './proof.js';
import {
  aPlan,
  moments,
  playScene,
  twoSecrets,
  votersIn,
  type Moment,
  type Papers,
  type Plan,
  type Played,
} from './secrecy/play-scene.js';
import { addressesOf, readableRoutes, type PathIds, type ReadableRoute } from './secrecy/readable-routes.js';
import { SameIds } from './secrecy/same-ids.js';
import { aSecrecyWorld, writeEvidence, type Reader, type SecrecyWorld } from './secrecy/secrecy-world.js';
import { Notes, Side, type Answered } from './secrecy/side.js';
import { holdStill } from './secrecy/still-database.js';
import { Veil } from './secrecy/veil.js';
import { Draw } from './sequences/draw.js';
import { readPrintedSet } from './sequences/sheets.js';

const examplesKept = 8;
const setCode = '07';
/** The shortest runs meet some of them, whichever the seed names. */
const everyMoment: readonly Moment[] = [
  ...(['appealed', 'appealing', 'voting', 'brokenOff', 'shown', 'discussing', 'sealed'] as const),
];
/**
 * Both worlds go on from pair to pair, so what some people come to know has to come last: a star tells the two worlds
 * apart to all but a few, and digests in the ledger to whoever reads them in the papers of a session. What an owner's feed is
 * made of speaks of their earlier dossiers too, so those of which something has come to light follow those of which nothing has.
 */
const order: readonly Moment[] = [
  ...(['appealing', 'voting', 'brokenOff', 'discussing', 'shown', 'sealed', 'appealed'] as const),
];

export const secrecy: Proof = {
  name: 'secrecy',
  goal: 'two worlds that differ only in what is secret answer alike, byte for byte, whatever is read by whoever may not know',
  defaultN: 200,
  run: async (attempt) => {
    const databases: ThrowAwayDatabase[] = [];
    try {
      for (let i = 0; i < 2; i += 1)
        databases.push(await startThrowAwayDatabase({ ...unsafeButFast, max_connections: '60' }));
      return await prove(databases, attempt);
    } finally {
      for (const database of databases) await database.remove();
    }
  },
};

async function prove(
  databases: readonly ThrowAwayDatabase[],
  { n, random, tried }: Attempt,
): Promise<Findings> {
  const { world, write } = aSecrecyWorld();
  const ids = new SameIds();
  const notes = new Notes();
  const sides: Side[] = [];
  try {
    // One folder for both: the key that signs ledgers is in it.
    const folder = join(databases[0]?.folder ?? '', 'data');
    writeEvidence(join(folder, 'evidence'));
    for (const database of databases) {
      await withClient(database.ownerUrl, holdStill);
      await withClient(database.appUrl, write);
      sides.push(await ids.within('start', () => Side.start(database, folder, notes)));
    }
    const [one, other] = sides;
    if (!one || !other) throw new Error('There are two worlds');
    const engine = new Rulebooks(loadRulebooks()).getSet('qd-1048-2019', setCode);
    const papers = { engine, printed: readPrintedSet(setCode) };
    const pairs = new Pairs([one, other], world, ids, papers, n < 2 * everyMoment.length);
    const draw = new Draw(random);
    for (const [number, moment] of schedule(n, draw.below(everyMoment.length)).entries()) {
      await pairs.compare(number, moment, draw);
      tried(1);
    }
    return pairs.findings();
  } finally {
    for (const side of sides) await side.stop();
    ids.end();
    notes.close();
  }
}

function schedule(n: number, first: number): readonly Moment[] {
  const drawn = Array.from(
    { length: n },
    (_, i) => everyMoment[(first + i) % everyMoment.length] ?? 'voting',
  );
  return order.flatMap((moment) => drawn.filter((each) => each === moment));
}

/** Two worlds side by side, asked the same by everybody. */
class Pairs {
  private failures = 0;
  private readonly examples: unknown[] = [];
  private readonly told = new Set<string>();
  private readonly met: Record<string, number> = {};
  private readonly routes: readonly ReadableRoute[];
  private readonly veils: readonly [Veil, Veil];

  constructor(
    private readonly sides: readonly [Side, Side],
    private readonly world: SecrecyWorld,
    private readonly ids: SameIds,
    private readonly papers: Papers,
    /** Too short a run to ask everybody everything: half of them, whom the seed names. */
    private readonly isShort: boolean,
  ) {
    this.veils = [new Veil(sides[0].client), new Veil(sides[1].client)];
    this.routes = readableRoutes(openApiOf(sides[0].app, 'OCOP'));
  }

  findings(): Findings {
    return {
      failures: this.failures,
      examples: this.examples,
      met: { routes: this.routes.length, ...this.met },
    };
  }

  async compare(number: number, moment: Moment, draw: Draw): Promise<void> {
    const { sides, world, ids, papers } = this;
    const plan = aPlan(draw, moment, world, papers);
    const secrets = twoSecrets(draw, papers, plan);
    const played: Played[] = [];
    for (const [i, side] of sides.entries())
      played.push(
        await playScene(side, world, ids, { number, plan, papers, secrets: secrets[i] ?? secrets[0] }),
      );
    const [scene, same] = played;
    if (!scene || !same || scene.panelId !== same.panelId) throw new Error('The two worlds have other ids');
    let found = false;
    for (const [i, trace] of scene.traces.entries()) {
      if (trace === same.traces[i]) continue;
      found = true;
      this.example('traces', { pair: number, moment, written: [trace, same.traces[i]] });
    }
    const voters = votersIn(plan, world);
    const all = [...world.readers, nobody].filter(
      (reader) => !voters.includes(reader) && !moments[moment].knows(reader, world),
    );
    // Everybody asks at each moment once; later a third of them each time.
    const share = this.met[moment] ? 33 : this.isShort ? 50 : 100;
    for (const route of this.routes) {
      const { addresses, unknown } = addressesOf(route, this.idsOf(scene, plan), draw);
      if (unknown.length > 0)
        this.fail({ route: route.path, what: 'nothing is known to ask it with', unknown });
      const statuses = new Set<number>();
      for (const address of unknown.length > 0 ? [] : addresses) {
        for (const reader of all.filter(() => draw.percent(share))) {
          const difference = await this.ask(route, address, reader, { number, moment });
          statuses.add(difference.status);
          if (difference.what.length === 0) continue;
          found = true;
          this.example(route.path, {
            pair: number,
            moment,
            reader: reader.name,
            address,
            ...difference,
          });
        }
      }
      if (statuses.has(400))
        this.fail({ route: route.path, what: 'it was asked wrongly', statuses: [...statuses] });
    }
    if (found) this.failures += 1;
    this.met[moment] = (this.met[moment] ?? 0) + 1;
  }

  private async ask(
    route: ReadableRoute,
    address: string,
    { cookie, feed }: Reader,
    { number, moment }: { readonly number: number; readonly moment: Moment },
  ) {
    const { isBefore } = moments[moment];
    const answers: Answered[] = [];
    for (const side of this.sides) {
      const request = { method: 'GET', path: address.replace(ownFeed, feed), cookie } as const;
      const ask = () => (route.streams ? side.listen(request) : side.ask(request));
      answers.push(await this.ids.within(`${number} ${address} ${cookie}`, ask));
    }
    const [one, other] = answers;
    if (!one || !other) throw new Error('There are two answers');
    if (address.endsWith(ownFeed) && one.body.includes('BEGIN:VEVENT'))
      this.met['feeds with dates'] = (this.met['feeds with dates'] ?? 0) + 1;
    this.met[`answered ${one.status}`] = (this.met[`answered ${one.status}`] ?? 0) + 1;
    const at = differences(one, other, isBefore);
    if (at.length === 0) return { status: one.status, what: at };
    const [here, there] = this.veils;
    const what = differences(await here.over(one), await there.over(other), isBefore);
    return { status: one.status, what };
  }

  private idsOf({ dossierId, sessionId, panelId, evidenceId, appeal }: Played, plan: Plan): PathIds {
    const { world } = this;
    const { province, district } = world.places;
    const [chair] = world.council.map(({ person }) => person.id);
    const secret = secretVoter(plan, world)?.person.id ?? '';
    return {
      'dossiers/id': [dossierId],
      'panels/panelId': [panelId],
      'ballots/personId': [secret, chair ?? ''],
      'receipts/receipt': ['0'.repeat(64)],
      'calendar-feeds/file': [ownFeed],
      'evidence/evidenceId': [evidenceId],
      'annexes/number': ['1'],
      // Where nothing is appealed against, what is asked is an appeal that is not there.
      'appeals/appealId': [appeal?.id ?? dossierId],
      // Nobody plans in these worlds, nor follows anything up.
      'follow-ups/id': [dossierId],
      'follow-up-calls/id': [dossierId],
      'photos/photoId': [dossierId],
      'plans/id': [dossierId],
      'plan-calls/id': [dossierId],
      'reports/id': world.reportIds,
      'letters/id': [dossierId],
      'batches/id': [dossierId],
      'imports/importId': [dossierId],
      'council-sessions/id': [sessionId],
      'councils/id': [world.councilId],
      'rounds/id': [world.roundId],
      'deliveries/kind': ['rounds', 'plan-calls', 'reports'],
      '{kind}/id': [world.roundId],
      'people/id': [secret],
      'ledgers/placeId': [district.id, province.id],
      'forms/number': ['1', '4'],
      'places/placeId': [district.id],
      'dossier-log/period': ['2021', '2021-06'],
      'rulebooks/id': ['qd-1048-2019'],
      'sets/code': [setCode],
      '?rulebook': ['qd-1048-2019'],
      '?placeId': [district.id],
      '?dossierId': [dossierId],
      '?roundId': [world.roundId],
      '?limit': ['3'],
      '?text': ['0'.repeat(64)],
      '?year': ['2021'],
      '?to': ['qd-26-2026'],
      'paper?to': ['2021-12-31'],
    };
  }

  /** One of each route. */
  private example(route: string, about: object): void {
    if (this.told.has(route) || this.examples.length >= examplesKept) return;
    this.told.add(route);
    this.examples.push(about);
  }

  /** A route that cannot be asked is a fault of the proof, once. */
  private fail(
    about: { readonly route: string; readonly what: string } & Readonly<Record<string, unknown>>,
  ): void {
    if (this.met[`unasked ${about.route}`]) return;
    this.met[`unasked ${about.route}`] = 1;
    this.failures += 1;
    this.example(about.route, about);
  }
}

/** One whose secret is in the record already, where there is one. */
function secretVoter(plan: Plan, world: SecrecyWorld): Reader | undefined {
  const voters = votersIn(plan, world);
  const council = plan.cast.flatMap((i) => world.council[i] ?? []);
  return voters.find((voter) => plan.moment === 'appealing' || council.includes(voter)) ?? voters[0];
}

const nobody = {
  ...{ name: 'nobody', cookie: '', feed: `${'x'.repeat(43)}.ics` },
  person: { id: '', assignments: [] },
} as unknown as Reader;
/** A feed is read by whoever knows its name: each reader their own. */
const ownFeed = '{own}.ics';

/** In which of its parts one answer differs from the other, and where it begins to. */
function differences(one: Answered, other: Answered, isBefore: boolean): readonly object[] {
  const parts = ['status', 'headers', 'body', 'log', isBefore ? 'read' : 'statements'] as const;
  return parts.flatMap((part) => {
    const [here, there] = [one[part], other[part]].map((value) =>
      typeof value === 'string' ? value : JSON.stringify(value),
    );
    if (here === there || here === undefined || there === undefined) return [];
    let at = 0;
    while (here[at] === there[at]) at += 1;
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    return [{ part, one: around(here), other: around(there) }];
  });
}
