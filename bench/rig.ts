import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { hashPassword } from '../src/modules/people/index.js';
import { withClient } from '../src/platform/database/index.js';
import { forkApp, signIn, type RunningApp } from '../scripts/world/fork-app.js';
import { forkScript, nextMessage, stopChild } from '../scripts/world/fork-script.js';
import { startClockOn } from '../scripts/world/shifted-clock.js';
import { startThrowAwayDatabase, type ThrowAwayDatabase } from '../scripts/world/throw-away-database.js';
import { firstDay, password, paths, writeBenchWorld, type Grounds, type Path } from './bench-world.js';
import type { Cell, Done, Measured } from './cell.js';
import { checkChains, checkSteps } from './invariant.js';
import { cpuOf, memoryOf, postgresCpu } from './process-cost.js';
import type { Errand } from './serve-orders.js';

const scriptOf: Readonly<Record<Path, string>> = {
  bare: './bare.process.ts',
  useCase: './use-case.process.ts',
  http: './http-client.process.ts',
};

/** A durable database, the application and one process a path; measures a cell at a time, everything else at rest. */
export class Rig {
  private steps: number;

  private constructor(
    private readonly database: ThrowAwayDatabase,
    private readonly client: Client,
    private readonly app: RunningApp,
    private readonly writers: Readonly<Record<Path, ChildProcess>>,
    dossiers: number,
  ) {
    this.steps = dossiers;
  }

  static async build(): Promise<Rig> {
    const database = await startThrowAwayDatabase({ max_connections: '100' });
    try {
      return await Rig.on(database);
    } catch (reason) {
      await database.remove();
      throw reason;
    }
  }

  private static async on(database: ThrowAwayDatabase): Promise<Rig> {
    const { appUrl, ownerUrl, folder } = database;
    await withClient(ownerUrl, (client) => startClockOn(client, firstDay));
    const passwordHash = await hashPassword(password);
    const grounds = await withClient(appUrl, (client) => writeBenchWorld(client, passwordHash));
    const app = await forkApp(appUrl, join(folder, 'files'));
    const cookie = await signIn(app.url, grounds.http.officer.signInName, password);
    const writers = await startWriters(appUrl, grounds, { url: app.url, cookie });
    const client = new Client({ connectionString: appUrl });
    await client.connect();
    const dossiers = paths.reduce(
      (sum, path) => sum + grounds[path].spread.length + grounds[path].shared.length,
      0,
    );
    return new Rig(database, client, app, writers, dossiers);
  }

  /** Runs a cell, checks that nothing was lost or doubled, and answers what it cost. */
  async measure(cell: Cell, round: number, milliseconds: number): Promise<Measured> {
    const { path, shape, concurrency } = cell;
    const before = this.cpu(path);
    const writer = this.writers[path];
    writer.send({ shape, concurrency, milliseconds });
    const { steps, lost, seconds, p50, p99 } = await nextMessage<Done>(writer);
    const after = this.cpu(path);
    this.steps += steps;
    await checkSteps(this.client, this.steps);
    const each = (name: keyof typeof after) => (after[name] - before[name]) / steps;
    return {
      ...cell,
      ...{ round, p50, p99, stepsPerSecond: steps / seconds, lostPerStep: lost / steps },
      ...{
        nodeCpu: each('node'),
        clientCpu: path === 'http' ? each('client') : null,
        postgresCpu: each('postgres'),
      },
    };
  }

  memory() {
    const { useCase, bare } = this.writers;
    const of = (child: ChildProcess) => memoryOf(child.pid ?? 0);
    return { application: of(this.app.child), useCase: of(useCase), bare: of(bare) };
  }

  /** Judges every chain once more, then leaves nothing behind. */
  async finish(): Promise<number> {
    await checkChains(this.client);
    return this.steps;
  }

  async remove(): Promise<void> {
    for (const path of paths) await stopChild(this.writers[path]);
    await this.app.stop();
    await this.client.end();
    await this.database.remove();
  }

  /** The process with our code; behind HTTP that is the application, and whoever asks is counted apart. */
  private cpu(path: Path) {
    const client = cpuOf(this.writers[path].pid ?? 0);
    const node = path === 'http' ? cpuOf(this.app.child.pid ?? 0) : client;
    return { node, client, postgres: postgresCpu(this.database.dataDir) };
  }
}

async function startWriters(appUrl: string, grounds: Grounds, http: NonNullable<Errand['http']>) {
  const started: Partial<Record<Path, ChildProcess>> = {};
  for (const path of paths) {
    const child = forkScript(new URL(scriptOf[path], import.meta.url));
    const errand: Errand = { appUrl, ground: grounds[path], http };
    child.send(errand);
    await nextMessage(child);
    started[path] = child;
  }
  return started as Record<Path, ChildProcess>;
}
