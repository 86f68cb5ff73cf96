import { spawn } from 'node:child_process';

/** The operating-system account a program runs under; left out, it is our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface ProgramEnd {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end. Never rejects: one that cannot even start ends with code -1 and the reason. */
export function runProgram(file: string, args: readonly string[], account?: Account): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', (reason) => resolve({ code: -1, output: reason.message }));
    // 'exit', not 'close': a server started by pg_ctl keeps the inherited pipes open for as long as it lives.
    child.on('exit', (code) =>
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output });
      }, 20),
    );
  });
}
