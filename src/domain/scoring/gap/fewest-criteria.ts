import { mostGain, type Ladder } from './ladder.js';

/** The smallest groups of ladders that can gain so many points, the forced ones in each; at most `limit` of them. */
export function fewestCriteria(
  ladders: readonly Ladder[],
  forced: readonly Ladder[],
  gain: number,
  limit: number,
): readonly (readonly Ladder[])[] {
  const free = ladders.filter((ladder) => !forced.includes(ladder) && ladder.rungs.length > 0);
  const openers = openingGroups(free, forced);
  for (let size = 0; size <= free.length; size += 1) {
    const found: (readonly Ladder[])[] = [];
    for (const { opening, others } of openers) {
      const taken = [...forced, ...opening];
      const rest = gain - taken.reduce((sum, ladder) => sum + mostGain(ladder), 0);
      for (const group of groupsOf(others, size - opening.length, rest, limit - found.length))
        found.push([...taken, ...group]);
    }
    if (found.length > 0) return found;
  }
  return [];
}

interface Opening {
  /** Criteria that others wait for, and that rise. */
  readonly opening: readonly Ladder[];
  /** What may rise beside them: all that waits for nothing, or for them. Largest gain first. */
  readonly others: readonly Ladder[];
}

/** Deciding first which of the criteria rise that others wait for leaves choices that depend on nothing. */
function openingGroups(free: readonly Ladder[], forced: readonly Ladder[]): readonly Opening[] {
  const codes = new Set(free.map(({ waitsFor }) => waitsFor));
  const awaited = free.filter(({ criterion }) => codes.has(criterion.code));
  const groups = awaited.reduce<readonly (readonly Ladder[])[]>(
    (all, ladder) => [...all, ...all.map((group) => [...group, ladder])],
    [[]],
  );
  return groups.flatMap((opening) => {
    const risen = new Set([...forced, ...opening].map(({ criterion }) => criterion.code));
    const counts = ({ waitsFor }: Ladder) => waitsFor === null || risen.has(waitsFor);
    if (!opening.every(counts)) return [];
    const others = free.filter((ladder) => !awaited.includes(ladder) && counts(ladder));
    return [{ opening, others: others.toSorted((one, other) => mostGain(other) - mostGain(one)) }];
  });
}

/** Groups of exactly `size` with at least `gain`; `sorted` by gain, so that the first ones left bound what can still come. */
function groupsOf(
  sorted: readonly Ladder[],
  size: number,
  gain: number,
  limit: number,
): readonly (readonly Ladder[])[] {
  const sums = sorted.reduce<readonly number[]>(
    (all, ladder) => [...all, (all.at(-1) ?? 0) + mostGain(ladder)],
    [0],
  );
  const between = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  const found: (readonly Ladder[])[] = [];
  const choose = (from: number, left: number, missing: number, chosen: readonly Ladder[]): void => {
    if (left === 0 && missing <= 0 && found.length < limit) found.push(chosen);
    if (left <= 0) return;
    for (let i = from; i + left <= sorted.length && found.length < limit; i += 1) {
      if (between(i, i + left) < missing) return;
      const ladder = sorted[i];
      if (ladder) choose(i + 1, left - 1, missing - mostGain(ladder), [...chosen, ladder]);
    }
  };
  if (size >= 0) choose(0, size, gain, []);
  return found;
}
