import type { Choice } from './gap.js';
import type { Ladder } from './ladder.js';

/** A choice for each ladder of a group, in its order, that gains enough together and nothing more than it must. */
export function cheapestRungs(group: readonly Ladder[], gain: number): readonly Choice[] {
  let reached = new Map<number, readonly Choice[]>([[0, []]]);
  for (const ladder of group) {
    const least = leastIn(group, ladder);
    const next = new Map<number, readonly Choice[]>();
    for (const [sum, choices] of reached)
      for (const rung of ladder.rungs) {
        const total = sum + rung.points - ladder.from.points;
        if (rung.points >= least && !next.has(total)) next.set(total, [...choices, rung]);
      }
    reached = next;
  }
  const enough = [...reached.keys()].filter((sum) => sum >= gain);
  const cheapest = reached.get(Math.min(...enough));
  if (!cheapest) throw new Error('A group was found that cannot gain enough');
  return cheapest;
}

/** What the star asks of it, and what those in the group ask that wait for it. */
function leastIn(group: readonly Ladder[], { criterion, atLeast }: Ladder): number {
  const waiting = group.flatMap((ladder) =>
    ladder.waitsFor === criterion.code ? [ladder.criterion.appliesIf?.minPoints ?? 0] : [],
  );
  return Math.max(atLeast ?? 0, ...waiting);
}
