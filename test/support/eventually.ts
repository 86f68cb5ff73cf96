import { setTimeout as pause } from 'node:timers/promises';

/** Repeats `attempt` until it resolves, and gives its last failure when it still does not after `withinMs`. */
export async function eventually<Result>(attempt: () => Promise<Result>, withinMs = 20_000): Promise<Result> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    try {
      return await attempt();
    } catch (reason) {
      if (Date.now() > giveUpAt) throw reason;
    }
    await pause(50);
  }
}
