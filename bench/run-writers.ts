import type { Ground } from './bench-world.js';
import type { Done, Order } from './cell.js';

/** Takes one step, seen from a version: the version it made, or the one it lost against. */
export type TakeOne = (
  dossierId: string,
  version: number,
) => Promise<{ readonly taken: boolean; readonly version: number }>;

/** The versions each process knows; they start where the world was written. */
const known = new Map<string, number>();

/** So many writers, each taking step after step until time is up. */
export async function runWriters(
  ground: Ground,
  { shape, concurrency, milliseconds }: Order,
  takeOne: TakeOne,
): Promise<Done> {
  const dossiers = ground[shape];
  const latencies: number[] = [];
  let lost = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + milliseconds;
  const write = async (writer: number) => {
    const dossierId = dossiers[writer % dossiers.length];
    if (dossierId === undefined) throw new Error('There is no dossier to write on');
    while (performance.now() < endsAt) {
      const beganAt = performance.now();
      for (let taken = false; !taken;) {
        const answer = await takeOne(dossierId, known.get(dossierId) ?? 1);
        known.set(dossierId, Math.max(answer.version, known.get(dossierId) ?? 1));
        taken = answer.taken;
        if (!taken) lost += 1;
      }
      latencies.push(performance.now() - beganAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, writer) => write(writer)));
  const seconds = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0;
  return { steps: latencies.length, lost, seconds, p50: at(0.5), p99: at(0.99) };
}
