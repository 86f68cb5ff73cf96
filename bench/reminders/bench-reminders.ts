import { InvariantBroken } from '../invariant.js';
import { median, middleHalf, quantile, verdictOf } from '../middle.js';
import { BareQueue } from './bare-queue.js';
import { ReminderLine, toldOfADate } from './reminder-line.js';

const goal = 0.5;
/** Dossiers of a round; of each people are told that a date was moved, and reminded of it on six days. */
const dossiers = 1_667;
const remindersARound = dossiers * toldOfADate;

interface Options {
  readonly quick: boolean;
  readonly json: boolean;
}

/** Plans and delivers 100,000 reminders, in the application alone and by mail too, on each store of the queue, beside bare BullMQ with as many jobs. */
export async function benchReminders({ quick, json }: Options): Promise<void> {
  const { OCOP_TEST_REDIS_URL: redisUrl } = process.env;
  const stores = [
    { store: 'postgresql', redisUrl: undefined },
    ...(redisUrl ? [{ store: 'redis', redisUrl }] : []),
  ];
  const leftOut = redisUrl ? [] : ['redis: OCOP_TEST_REDIS_URL is not set'];
  const results: Result[] = [];
  for (const { store, redisUrl: url } of stores)
    for (const mails of [false, true]) {
      const result = { store, mails, ...(await measure({ redisUrl: url, mails }, quick ? 2 : 10)) };
      results.push(result);
      if (!json) tell(result);
    }
  if (json) console.log(JSON.stringify({ goal, remindersARound, results, leftOut }));
  else for (const store of leftOut) console.log(`LEFT OUT  ${store}`);
}

/** In every round reminders, bare and bare again, each first in turn; the first round only warms up. */
async function measure(settings: Parameters<typeof ReminderLine.open>[0], rounds: number) {
  const line = await ReminderLine.open(settings);
  const bare = await BareQueue.open(line.ownerUrl, settings.redisUrl);
  try {
    const sizeBefore = await line.databaseBytes();
    const runs = {
      reminders: () => line.run(dossiers),
      bare: () => bare.run(remindersARound),
      control: () => bare.run(remindersARound),
    } as const;
    const names = ['reminders', 'bare', 'control'] as const;
    const took: Record<(typeof names)[number], number[]> = { reminders: [], bare: [], control: [] };
    const lateness: number[] = [];
    const planning: number[] = [];
    for (let round = 0; round <= rounds; round += 1)
      for (const turn of names.keys()) {
        const name = names[(turn + round) % names.length] ?? 'bare';
        if (name === 'reminders') await line.prepare(dossiers);
        const began = performance.now();
        const found = await runs[name]();
        if (round === 0) continue;
        took[name].push(performance.now() - began);
        if (!found) continue;
        planning.push(found.planningMs);
        lateness.push(...found.latenessMs);
      }
    await line.mustBeTold(remindersARound * (rounds + 1));
    const ratios = took.reminders.map((ms, round) => (took.bare[round] ?? NaN) / ms);
    const control = median(took.control.map((ms, round) => ms / (took.bare[round] ?? NaN)));
    const ratio = median(ratios);
    const perSecond = (ms: readonly number[]) => Math.round((1000 * remindersARound) / median(ms));
    return {
      reminders: remindersARound * rounds,
      perSecond: { reminders: perSecond(took.reminders), bare: perSecond(took.bare) },
      ...{ ratio, middleHalf: middleHalf(ratios), control },
      verdict: verdictOf(ratio >= goal, control),
      planningMs: Math.round(median(planning)),
      latenessMs: { p50: Math.round(median(lateness)), p99: Math.round(quantile(lateness, 0.99)) },
      rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
      databaseMb: Math.round(((await line.databaseBytes()) - sizeBefore) / 2 ** 20),
    };
  } catch (reason) {
    if (reason instanceof Error) throw new InvariantBroken(reason.stack ?? reason.message);
    throw reason;
  } finally {
    await bare.close();
    await line.close();
  }
}

type Result = Awaited<ReturnType<typeof measure>> & { readonly store: string; readonly mails: boolean };

/** Each as soon as it is measured: the whole takes long. */
function tell({
  store,
  mails,
  perSecond,
  ratio,
  middleHalf: [low, high],
  control,
  verdict,
  ...rest
}: Result): void {
  const ways = mails ? 'in the application and by mail' : 'in the application';
  console.log(`${store}, ${ways}: ${rest.reminders} reminders, ${dossiers} due at once`);
  console.log(`  reminders   ${perSecond.reminders} a second, planned, handed over and told`);
  console.log(
    `  bare queue  ${perSecond.bare} a second, added and processed   (again: × ${control.toFixed(2)})`,
  );
  console.log(
    `  × ${ratio.toFixed(2)} of bare (${low.toFixed(2)}–${high.toFixed(2)})   goal × ${goal}: ${verdict}`,
  );
  console.log(
    `  planning    ${rest.planningMs} ms of a round; late by ${rest.latenessMs.p50} ms in the middle, ${rest.latenessMs.p99} ms at p99`,
  );
  console.log(
    `  memory      ${rest.rssMb} MB; the database grew by ${rest.databaseMb} MB, the bare jobs' rows among them`,
  );
}
