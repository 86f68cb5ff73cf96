import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { forkScript, nextMessage, stopChild } from '../../world/fork-script.js';

const size = 2;
/** In a row. */
const failuresAtMost = 20;

/** Two workers; whichever is killed is followed by another at once. */
export class Crew {
  kills = 0;
  /** Workers that ended without being killed. */
  crashes = 0;
  private readonly starting = new Set<Promise<void>>();
  private readonly working: ChildProcess[] = [];
  private readonly alive = new Set<ChildProcess>();
  private failed = 0;
  private fault: unknown;

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  /** Resolves once so many workers are at work; throws when one could not start. */
  async atLeast(count: number): Promise<void> {
    while (this.working.length + this.starting.size < size) this.start();
    while (this.working.length < count) {
      if (this.failed > failuresAtMost) throw new Error('No worker starts', { cause: this.fault });
      await Promise.race(this.starting);
      while (this.working.length + this.starting.size < size) this.start();
    }
  }

  /** Tells everybody to look at the outbox. */
  nudge(): void {
    for (const child of this.working) child.send('look', () => undefined); // one that just died looks no more
  }

  /** Nobody does anything, started or starting, until `goOn`. */
  holdStill(): void {
    for (const child of this.alive) child.kill('SIGSTOP');
  }

  goOn(): void {
    for (const child of this.alive) child.kill('SIGCONT');
  }

  /** SIGKILL for one of those at work, and a new one in its place; false when nobody is at work yet. */
  async killOne(choose: (limit: number) => number, { replace = true } = {}): Promise<boolean> {
    const [child] = this.working.splice(choose(this.working.length), 1);
    if (!child) return false;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    this.kills += 1;
    await gone;
    if (replace) this.start();
    return true;
  }

  async leave(): Promise<void> {
    await Promise.allSettled(this.starting);
    await Promise.all(this.working.splice(0).map(stopChild));
  }

  private start(): void {
    const child = forkScript(new URL('../../world/worker-process.ts', import.meta.url), this.environment);
    this.alive.add(child);
    child.once('exit', () => {
      this.alive.delete(child);
      const at = this.working.indexOf(child);
      if (at >= 0) this.working.splice(at, 1); // by itself
      if (at >= 0) this.crashes += 1;
    });
    const started: Promise<void> = nextMessage(child)
      .then(() => {
        this.failed = 0;
        this.working.push(child);
      })
      .catch((reason: unknown) => {
        this.failed += 1; // the database was away; whoever supervises starts another
        this.fault = reason;
      })
      .finally(() => this.starting.delete(started));
    this.starting.add(started);
  }
}
