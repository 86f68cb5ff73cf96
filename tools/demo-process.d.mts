import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

export function spawnDemo(
  data: string,
  stdio: ['ignore', 'pipe', 'inherit'],
): ChildProcessByStdio<null, Readable, null>;
export function spawnDemo(data: string, stdio: ['ignore', number, number]): ChildProcess;
export function addressIn(printed: string): string | undefined;
