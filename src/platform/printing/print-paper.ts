import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../papers/index.js';
import type { PaperFormat } from './paper-formats.js';
import type { PrintedJob, PrintJob } from './print-worker.js';

/** The paper as a file; what was printed lately is not printed again: a council opens its minutes all at once. */
export function printPaper(paper: Paper, format: PaperFormat): Promise<Buffer> {
  const value = createHash('sha256')
    .update(JSON.stringify([format, paper]))
    .digest('base64');
  const known = printed.get(value);
  if (known) return known;
  const printing = printAnew(paper, format);
  printed.set(value, printing);
  printing.catch(() => printed.delete(value));
  return printing;
}

/** By the digest of format and value; some ten megabytes at most. */
const printed = new LRUCache<string, Promise<Buffer>>({ max: 64 });

/**
 * The same value gives the same bytes, whenever and wherever it is printed. A thread of its own prints one paper after
 * the other: requests go on meanwhile. A fault in it is thrown to whoever waits; the next paper finds a new thread.
 */
export function printAnew(paper: Paper, format: PaperFormat): Promise<Buffer> {
  press ??= startPress();
  return press.print(paper, format);
}

interface Press {
  print(paper: Paper, format: PaperFormat): Promise<Buffer>;
}
interface Waiting {
  readonly done: (content: Buffer) => void;
  readonly failed: (reason: unknown) => void;
}

let press: Press | undefined;

function startPress(): Press {
  const worker = new Worker(new URL(`./print-worker${extname(import.meta.url)}`, import.meta.url), {
    execArgv: loadedFirst(process.execArgv),
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const settle = (number: number) => {
    const found = waiting.get(number);
    waiting.delete(number);
    // An idle thread keeps no process alive.
    if (waiting.size === 0) worker.unref();
    return found;
  };
  const end = (reason: unknown) => {
    if (press === own) press = undefined;
    for (const number of [...waiting.keys()]) settle(number)?.failed(reason);
  };
  worker.on('message', (printed: PrintedJob) => {
    const found = settle(printed.number);
    if ('content' in printed) found?.done(Buffer.from(printed.content.buffer));
    else found?.failed(printed.fault);
  });
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The printing thread has ended with ${code}`)));
  worker.unref();
  const own: Press = {
    print: (paper, format) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        worker.ref();
        worker.postMessage({ number: last, paper, format } satisfies PrintJob);
      }),
  };
  return own;
}

/** What was loaded ahead of the program is loaded ahead of its thread; other flags belong to the process alone. */
const loadedFirst = (flags: readonly string[]): string[] =>
  flags.flatMap((flag, at) => {
    if (flag.startsWith('--import=')) return [flag];
    return flag === '--import' ? [flag, flags[at + 1] ?? ''] : [];
  });
