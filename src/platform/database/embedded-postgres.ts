import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createCluster, passwordFile } from './create-cluster.js';
import { findFreePort } from './free-port.js';
import { findInstalledBinaries, reachableBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { findPostmaster, isAlive } from './postmaster.js';
import { reachableFolder } from './reachable-folder.js';
import { runProgram, type Account } from './run-program.js';
import { findUnprivilegedAccount } from './unprivileged-account.js';
import { waitUntilAnswering } from './wait-until-answering.js';

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its log and its passwords; created when missing. */
  readonly stateDir: string;
  /** Server settings beside ours, such as `{ fsync: 'off' }`; they have no effect on a server that already runs. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Start the server again, on its port, whenever it is found dead. */
  readonly supervise?: boolean;
}

/** Orphans of a killed postmaster hold its memory for a moment, and another process may be starting the same cluster. */
const worthRetrying = /shared memory|lock file|Address already in use/i;
const startTimeoutMs = 60_000;
const watchIntervalMs = 1_000;

/**
 * A real PostgreSQL server out of the binaries npm brings, on 127.0.0.1. Runs under root (as postgres or nobody) and
 * under an ordinary user, adopts the server that an earlier process left behind, and survives kill -9 of either side.
 */
export class EmbeddedPostgres {
  private port = 0;
  private watch: NodeJS.Timeout | undefined;
  private restarting: Promise<void> | undefined;

  private constructor(
    readonly stateDir: string,
    private readonly binaries: PostgresBinaries,
    private readonly account: Account | undefined,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const nobody = findUnprivilegedAccount();
    const stateDir = await reachableFolder(resolve(options.stateDir), nobody);
    const account = accountOf(join(stateDir, 'cluster'), nobody);
    const binaries = await reachableBinaries(await findInstalledBinaries(), stateDir, account);
    const server = new EmbeddedPostgres(stateDir, binaries, account, options.settings ?? {});
    await createCluster(server.dataDir, binaries.initdb, account);
    await server.run();
    if (options.supervise) server.superviseEvery(watchIntervalMs);
    return server;
  }

  get dataDir(): string {
    return join(this.stateDir, 'cluster');
  }

  /** The superuser's address for one database of this server. */
  superUrl(database = 'postgres'): string {
    const password = readFileSync(passwordFile(this.dataDir), 'utf8').trim();
    return `postgres://postgres:${password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Stops the server, unless another living process started it and still uses it. */
  async stop(): Promise<void> {
    clearInterval(this.watch);
    await this.restarting;
    if (this.ownerPid() !== process.pid) return;
    const { code, output } = await this.pgCtl('stop', '-m', 'fast', '-w');
    if (code !== 0 && findPostmaster(this.dataDir)) throw new Error(`PostgreSQL does not stop: ${output}`);
    rmSync(this.ownerFile, { force: true });
  }

  private async run(): Promise<void> {
    const giveUpAt = Date.now() + startTimeoutMs;
    let running = findPostmaster(this.dataDir);
    while (!running) {
      const failure = await this.tryToStart();
      running = findPostmaster(this.dataDir);
      if (!failure) writeFileSync(this.ownerFile, String(process.pid));
      if (running) break;
      if (failure && (!worthRetrying.test(failure) || Date.now() > giveUpAt)) {
        throw new Error(`PostgreSQL does not start: ${failure}`);
      }
      await pause(200);
    }
    this.port = running.port;
    if (!isAlive(this.ownerPid())) writeFileSync(this.ownerFile, String(process.pid));
    await waitUntilAnswering(this.superUrl(), giveUpAt);
  }

  /** Answers why it failed, or nothing. */
  private async tryToStart(): Promise<string | undefined> {
    await this.writeSettings();
    const logFrom = existsSync(this.logFile) ? statSync(this.logFile).size : 0;
    const { code, output } = await this.pgCtl('start', '-w', '-t', '60', '-l', this.logFile);
    if (code === 0) return undefined;
    const log = existsSync(this.logFile) ? readFileSync(this.logFile).subarray(logFrom).toString('utf8') : '';
    return `${output}\n${log.slice(-4_000)}`;
  }

  private async writeSettings(): Promise<void> {
    // Whoever knows this server knows its port: started again it waits for it rather than take another.
    const port = this.port || (await findFreePort(this.lastPort()));
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...this.settings,
      port: String(port),
    };
    const lines = Object.entries(settings).map(
      ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
    );
    writeFileSync(this.settingsFile, lines.join(''));
    chmodSync(this.settingsFile, 0o644);
  }

  /** Keeping the port lets a second process that adopted this server find it again after a restart. */
  private lastPort(): number | undefined {
    if (!existsSync(this.settingsFile)) return undefined;
    return Number(/^port = '(\d+)'/m.exec(readFileSync(this.settingsFile, 'utf8'))?.[1]) || undefined;
  }

  private superviseEvery(intervalMs: number): void {
    this.watch = setInterval(() => {
      if (this.restarting || findPostmaster(this.dataDir)) return;
      this.restarting = this.run()
        .catch(() => undefined) // the next look tries again; callers see the database as gone meanwhile
        .finally(() => (this.restarting = undefined));
    }, intervalMs);
    this.watch.unref();
  }

  private pgCtl(command: string, ...args: string[]) {
    return runProgram(this.binaries.pg_ctl, [command, '-D', this.dataDir, ...args], this.account);
  }

  private ownerPid(): number {
    return existsSync(this.ownerFile) ? Number(readFileSync(this.ownerFile, 'utf8')) : 0;
  }

  private get ownerFile(): string {
    return join(this.stateDir, 'owner.pid');
  }

  private get logFile(): string {
    return join(this.dataDir, 'server.log');
  }

  private get settingsFile(): string {
    return join(this.dataDir, 'ocop.conf');
  }
}

/** An existing cluster keeps its account, whoever starts it; only root can take on another's. */
function accountOf(dataDir: string, nobody: Account | undefined): Account | undefined {
  if (!existsSync(dataDir)) return nobody;
  const { uid, gid } = statSync(dataDir);
  if (nobody) return uid === 0 ? nobody : { uid, gid };
  const us = process.getuid?.();
  if (us !== undefined && us !== uid) {
    throw new Error(
      `${dataDir} belongs to another account (uid ${uid}): run as that one, or choose another OCOP_DATA.`,
    );
  }
  return undefined;
}
