import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../../src/platform/database/database-unavailable.js';

/** As a client does it: when the database takes no work just now, the same is asked again under the same key. */
export async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (reason) {
      if (!(reason instanceof DatabaseUnavailable)) throw reason;
      await pause(100);
    }
  }
}
