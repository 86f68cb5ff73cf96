import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says about itself in its postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on this data folder; undefined when none does or its file is still being written. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !isAlive(pid)) return undefined;
  if (isSomethingElse(pid)) {
    // In a container process ids start over, so a stale file soon names an innocent process.
    rmSync(file, { force: true });
    return undefined;
  }
  return port ? { pid, port } : undefined;
}

/** Whether the process exists, ours or somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isSomethingElse(pid: number): boolean {
  const command = `/proc/${pid}/comm`;
  return existsSync(command) && readFileSync(command, 'utf8').trim() !== 'postgres';
}
