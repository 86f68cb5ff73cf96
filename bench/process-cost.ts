import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Microseconds a tick of /proc lasts: USER_HZ is 100 on every Linux. */
const tick = 10_000;

interface Stat {
  readonly parent: number;
  readonly own: number;
  /** With the children that have ended and were waited for. */
  readonly all: number;
}

/** Fields of /proc/<pid>/stat, counted behind the name, which may hold blanks. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return {
      parent: fields[1] ?? 0,
      own: (user + system) * tick,
      all: (user + system + childUser + childSystem) * tick,
    };
  } catch {
    return undefined; // ended meanwhile
  }
}

/** Microseconds of CPU that a process has used. */
export const cpuOf = (pid: number): number => statOf(pid)?.own ?? 0;

/** Microseconds of CPU that a PostgreSQL server has used: its postmaster, every backend alive, and those that have ended. */
export function postgresCpu(dataDir: string): number {
  const postmaster = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(Number(name));
      return stat?.parent === postmaster ? [stat.own] : [];
    });
  return (statOf(postmaster)?.all ?? 0) + children.reduce((sum, each) => sum + each, 0);
}

/** Resident memory in MB, and its peak. */
export function memoryOf(pid: number): { readonly rss: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024);
  return { rss: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}
