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
import { decided } from './secrecy/appeal.js';
import { mayStayUnanswered } from './secrecy/unanswered-routes.js';
import {
  aPlan,
  isInWriting,
  moments,
  playScene,
  twoSecrets,
  votersIn,
  withoutShortfalls,
  type Moment,
  type Papers,
  type Plan,
  type Played,
  type Secrets,
} from './secrecy/play-scene.js';
import { laws, momentOf, type Law } from './secrecy/law.js';
import { ownFeed, pathIdsOf } from './secrecy/path-ids.js';
import { addressesOf, readableRoutes, type PathIds, type ReadableRoute } from './secrecy/readable-routes.js';
import { playCommonPast } from './secrecy/common-past.js';
import { SameIds } from './secrecy/same-ids.js';
import {
  aSecrecyWorld,
  setCode,
  writeEvidence,
  type Reader,
  type SecrecyWorld,
} from './secrecy/secrecy-world.js';
import { Notes, Side, type Answered } from './secrecy/side.js';
import { holdStill } from './secrecy/still-database.js';
import { Veil } from './secrecy/veil.js';
import { Draw } from './sequences/draw.js';
import { readPrintedSet } from './sequences/sheets.js';

const examplesKept = 8;
/** The shortest runs meet some of them, whichever the seed names. */
const everyMoment: readonly Moment[] = [
  ...(['appealed', 'appealing', 'opining', 'voting', 'brokenOff', 'opined', 'shown', 'discussing'] as const),
  ...(['differing', 'argued', 'sealed', 'called'] as const),
];
/**
 * Both worlds go on from pair to pair, so what some people come to know has to come last: a star tells the two worlds
 * apart to all but a few, and digests in the ledger to whoever reads them in the papers of a session. What an owner's feed is
 * made of speaks of their earlier dossiers too, so those of which something has come to light follow those of which nothing has.
 */
const order: readonly Moment[] = [
  ...(['appealing', 'voting', 'opining', 'brokenOff', 'called', 'discussing'] as const),
  ...(['shown', 'argued', 'differing', 'sealed', 'opined', 'appealed'] as const),
];
const playedUnder = (law: Law) => everyMoment.filter((moment) => law.asksInWriting || !isInWriting(moment));

export const secrecy: Proof = {
  name: 'secrecy',
  goal: 'two worlds that differ only in what is secret answer alike, byte for byte, whatever is read by whoever may not know',
  defaultN: 200,
  run: async (attempt) => {
    const draw = new Draw(attempt.random);
    const found: (Findings & { readonly law: Law['rulebook'] })[] = [];
    // A single pair is played under the first alone: each law takes two databases.
    for (const [i, law] of draw.shuffled(laws).entries()) {
      const n = Math.floor((attempt.n + laws.length - 1 - i) / laws.length);
      if (n > 0) found.push({ law: law.rulebook, ...(await proveUnder(law, { ...attempt, n }, draw)) });
    }
    return {
      failures: found.reduce((sum, { failures }) => sum + failures, 0),
      examples: found.flatMap(({ law, examples }) => examples.map((about) => ({ law, about }))),
      met: Object.fromEntries(found.map(({ law, met }) => [law, met])),
      leftOut: laws
        .filter(({ rulebook }) => !found.some(({ law }) => law === rulebook))
        .map(({ rulebook }) => `${rulebook}: too few pairs for both`),
    };
  },
};

async function proveUnder(law: Law, attempt: Attempt, draw: Draw): Promise<Findings> {
  const databases: ThrowAwayDatabase[] = [];
  try {
    for (let i = 0; i < 2; i += 1)
      databases.push(await startThrowAwayDatabase({ ...unsafeButFast, max_connections: '60' }));
    return await prove(law, databases, attempt, draw);
  } finally {
    for (const database of databases) await database.remove();
  }
}

async function prove(
  law: Law,
  databases: readonly ThrowAwayDatabase[],
  { n, tried }: Attempt,
  draw: Draw,
): Promise<Findings> {
  const { world, write } = aSecrecyWorld(law);
  const ids = new SameIds();
  const notes = new Notes();
  const sides: Side[] = [];
  try {
    // One folder for both: the key that signs ledgers is in it.
    const folder = join(databases[0]?.folder ?? '', 'data');
    writeEvidence(join(folder, 'evidence'));
    const pasts: PathIds[] = [];
    for (const database of databases) {
      await withClient(database.ownerUrl, (client) => holdStill(client, momentOf(law)));
      await withClient(database.appUrl, write);
      const side = await ids.within('start', () => Side.start(database, folder, notes));
      sides.push(side);
      pasts.push(await playCommonPast(side, world, ids));
    }
    const [one, other] = sides;
    if (!one || !other) throw new Error('There are two worlds');
    const engine = new Rulebooks(loadRulebooks()).getSet(law.rulebook, setCode);
    const papers = { engine, printed: withoutShortfalls(readPrintedSet(setCode, law.rulebook)) };
    const mayMeet = playedUnder(law);
    const past = pasts[0] ?? {};
    const pairs = new Pairs([one, other], { world, past }, ids, papers, n < 2 * mayMeet.length);
    await pairs.begin(draw);
    for (const [number, moment] of schedule(n, mayMeet, draw).entries()) {
      await pairs.compare(number, moment, draw);
      tried(1);
    }
    await pairs.askWhatNobodyWasAnswered(draw);
    return pairs.findings();
  } finally {
    for (const side of sides) await side.stop();
    ids.end();
    notes.close();
  }
}

function schedule(n: number, mayMeet: readonly Moment[], draw: Draw): readonly Moment[] {
  const first = draw.below(mayMeet.length);
  const drawn = Array.from({ length: n }, (_, i) => mayMeet[(first + i) % mayMeet.length] ?? 'voting');
  return order.flatMap((moment) => drawn.filter((each) => each === moment));
}

/** Two worlds side by side, asked the same by everybody. */
class Pairs {
  private failures = 0;
  private readonly examples: unknown[] = [];
  private readonly told = new Set<string>();
  private readonly met: Record<string, number> = {};
  private readonly answered = new Set<string>();
  /** What every scene can be asked with. */
  private readonly scenes: PathIds[] = [];
  private readonly routes: readonly ReadableRoute[];
  private readonly veils: readonly [Veil, Veil];

  constructor(
    private readonly sides: readonly [Side, Side],
    private readonly before: { readonly world: SecrecyWorld; readonly past: PathIds },
    private readonly ids: SameIds,
    private readonly papers: Papers,
    /** Too short a run to ask everybody everything: half of them, whom the seed names. */
    private readonly isShort: boolean,
  ) {
    this.veils = [new Veil(sides[0].client), new Veil(sides[1].client)];
    this.routes = readableRoutes(openApiOf(sides[0].app, 'OCOP'));
  }

  findings(): Findings {
    if (!this.met['statements heard'])
      this.fail({ route: 'any', what: 'nothing is heard of its statements' });
    return {
      failures: this.failures,
      examples: this.examples,
      met: { routes: this.routes.length, ...this.met },
    };
  }

  /**
   * Both worlds have known the same of some dossiers: one still to be counted, one appealed against, one whose appeal was decided,
   * one on which opinions were given.
   */
  async begin(draw: Draw): Promise<void> {
    const { world } = this.before;
    const inWriting = world.law.asksInWriting ? (['opined'] as const) : [];
    for (const [i, moment] of (['voting', 'appealing', 'appealing', ...inWriting] as const).entries()) {
      const drawn = aPlan(draw, moment, world, this.papers);
      const plan = i === 2 ? { ...drawn, appeal: drawn.appeal && decided(drawn.appeal) } : drawn;
      const [secrets] = twoSecrets(draw, this.papers, plan);
      const [scene] = await this.play(-1 - i, plan, [secrets, secrets]);
      this.idsOf(scene, plan, draw);
    }
  }

  /** A route on which nobody is ever answered says nothing: somebody has to be, whether they may know or not, and about whichever dossier. */
  async askWhatNobodyWasAnswered(draw: Draw): Promise<void> {
    for (const route of this.routes) {
      const reason = mayStayUnanswered[this.before.world.law.rulebook][route.path];
      const isAnswered = this.answered.has(route.path) || (await this.isAnsweredToAnybody(route, draw));
      if (isAnswered && reason) this.fail({ route: route.path, what: 'it is answered after all', reason });
      if (!isAnswered && !reason) this.fail({ route: route.path, what: 'nobody was ever answered' });
    }
  }

  private async isAnsweredToAnybody(route: ReadableRoute, draw: Draw): Promise<boolean> {
    const [side] = this.sides;
    for (const pathIds of [...this.scenes, { ...this.scenes[0], ...this.before.past }])
      for (const address of addressesOf(route, pathIds, draw).addresses)
        for (const { cookie, feed } of [nobody, ...this.before.world.readers]) {
          const request = { method: 'GET', path: address.replace(ownFeed, feed), cookie } as const;
          const { status } = await (route.streams ? side.listen(request) : side.ask(request));
          if (status === 200) return true;
        }
    return false;
  }

  private async play(number: number, plan: Plan, secrets: readonly [Secrets, Secrets]) {
    const { sides, ids, papers } = this;
    const played: Played[] = [];
    for (const [i, side] of sides.entries())
      played.push(
        await playScene(side, this.before.world, ids, {
          ...{ number, plan, papers, secrets: secrets[i] ?? secrets[0] },
        }),
      );
    const [scene, same] = played;
    if (!scene || !same || scene.panelId !== same.panelId) throw new Error('The two worlds have other ids');
    return [scene, same] as const;
  }

  private idsOf(scene: Played, plan: Plan, draw: Draw): PathIds {
    const pathIds = pathIdsOf(scene, plan, this.before, draw);
    this.scenes.push(pathIds);
    return pathIds;
  }

  async compare(number: number, moment: Moment, draw: Draw): Promise<void> {
    const { world } = this.before;
    const plan = aPlan(draw, moment, world, this.papers);
    const secrets = twoSecrets(draw, this.papers, plan);
    const [scene, same] = await this.play(number, plan, secrets);
    const pathIds = this.idsOf(scene, plan, draw);
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
      const { addresses, unknown } = addressesOf(route, pathIds, draw);
      if (unknown.length > 0)
        this.fail({ route: route.path, what: 'nothing is known to ask it with', unknown });
      const statuses = new Set<number>();
      for (const address of unknown.length > 0 ? [] : addresses) {
        for (const reader of all.filter(() => draw.percent(share))) {
          const difference = await this.ask(route, address, reader, { number, moment });
          statuses.add(difference.status);
          if (difference.status === 200) this.answered.add(route.path);
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
    this.met['statements heard'] = (this.met['statements heard'] ?? 0) + one.statements.length;
    this.met[`answered ${one.status}`] = (this.met[`answered ${one.status}`] ?? 0) + 1;
    const at = differences(one, other, isBefore);
    if (at.length === 0) return { status: one.status, what: at };
    const [here, there] = this.veils;
    const what = differences(await here.over(one), await there.over(other), isBefore);
    return { status: one.status, what };
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

const nobody = {
  ...{ name: 'nobody', cookie: '', feed: `${'x'.repeat(43)}.ics` },
  person: { id: '', assignments: [] },
} as unknown as Reader;

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
