import { seededRandom } from './seeded-random.js';
import type { Attempt, Findings, Proof } from './proof.js';
import { ReminderRun } from './reminders/run-reminders.js';

const examplesKept = 5;

export const reminders: Proof = {
  name: 'reminders',
  goal: 'each due reminder reaches each right person once by each way, none that is over, too early or in quiet hours, whatever is killed; what could not leave is told by the facts of the day it does; a kill between taking over and recording may repeat a message under its own name, or leave it as it read then',
  defaultN: 500,
  run: prove,
};

/** The same days on each store of the queue, side by side, with `n` kills each. */
async function prove({ n, seed, tried }: Attempt): Promise<Findings> {
  const { OCOP_TEST_REDIS_URL: redisUrl } = process.env;
  const stores = [{ store: 'postgresql' }, ...(redisUrl ? [{ store: 'redis', redisUrl }] : [])];
  const found = await Promise.all(
    stores.map(async ({ store, ...queue }) => {
      const run = await ReminderRun.open(queue, seededRandom(seed));
      try {
        return { store, ...(await run.until(n, (kills) => tried(kills / stores.length))) };
      } finally {
        await run.close();
      }
    }),
  );
  return {
    failures: found.reduce((sum, { problems }) => sum + problems.length, 0),
    examples: found.flatMap(({ store, problems }) =>
      problems.slice(0, examplesKept).map((problem) => ({ store, ...problem })),
    ),
    met: Object.fromEntries(found.map(({ store, met }) => [store, met])),
    leftOut: redisUrl ? [] : ['redis: OCOP_TEST_REDIS_URL is not set'],
  };
}
