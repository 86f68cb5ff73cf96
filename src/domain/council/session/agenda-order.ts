/** A dossier with those who must leave the room while it is scored: members, and whoever sits for one. */
export interface AgendaEntry {
  readonly dossierId: string;
  readonly conflicted: readonly string[];
}

/** How often somebody has to get up and go out: once for each unbroken run of dossiers in which a member is conflicted. */
export function timesSomebodyLeaves(order: readonly Pick<AgendaEntry, 'conflicted'>[]): number {
  return order.reduce((times, { conflicted }, i) => {
    const before = order[i - 1]?.conflicted ?? [];
    return times + conflicted.filter((member) => !before.includes(member)).length;
  }, 0);
}

/** So many groups are few enough to look at every order of them. */
const mostToTry = 8;

/**
 * The agenda in an order in which conflicted members leave as seldom as can be found: dossiers with the same conflicts
 * stand together in their given order, and runs of such groups are moved to wherever that spares a going-out. Where the
 * groups are few, no order is better.
 */
export function arrangeAgenda(entries: readonly AgendaEntry[]): readonly AgendaEntry[] {
  let groups = inGroups(entries);
  for (let better = improved(groups); better !== null; better = improved(groups)) groups = better;
  const best = groups.length <= mostToTry ? bestOf(groups) : groups;
  const isBetter = timesSomebodyLeaves(best) < timesSomebodyLeaves(groups);
  return (isBetter ? best : groups).flatMap((group) => group.entries);
}

interface Group {
  readonly conflicted: readonly string[];
  readonly entries: readonly AgendaEntry[];
}

function inGroups(entries: readonly AgendaEntry[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const conflicted = [...entry.conflicted].toSorted();
    const group = groups.get(conflicted.join(' '));
    groups.set(conflicted.join(' '), { conflicted, entries: [...(group?.entries ?? []), entry] });
  }
  return [...groups.values()];
}

interface Way {
  readonly order: readonly Group[];
  /** One bit for each group. */
  readonly taken: number;
  readonly times: number;
}

/** The order in which members leave least often: of all ways through the same groups to the same last one only the best goes on. */
function bestOf(groups: readonly Group[]): readonly Group[] {
  let ways: readonly Way[] = [{ order: [], taken: 0, times: 0 }];
  for (let length = 0; length < groups.length; length += 1) {
    const best = new Map<string, Way>();
    for (const way of ways) {
      for (const [at, group] of groups.entries()) {
        const taken = way.taken | (1 << at);
        if (taken === way.taken) continue;
        const times =
          way.times +
          timesSomebodyLeaves([...way.order.slice(-1), group]) -
          (way.order.at(-1)?.conflicted.length ?? 0);
        const known = best.get(`${taken} ${at}`);
        if (!known || times < known.times)
          best.set(`${taken} ${at}`, { order: [...way.order, group], taken, times });
      }
    }
    ways = [...best.values()];
  }
  return ways.toSorted((one, other) => one.times - other.times)[0]?.order ?? [];
}

/** The first move of a run of groups that lowers the count; null where there is none. */
function improved(groups: readonly Group[]): readonly Group[] | null {
  const now = timesSomebodyLeaves(groups);
  for (let from = 0; from < groups.length; from += 1) {
    for (let to = from + 1; to <= groups.length; to += 1) {
      const rest = [...groups.slice(0, from), ...groups.slice(to)];
      for (let at = 0; at <= rest.length; at += 1) {
        const tried = [...rest.slice(0, at), ...groups.slice(from, to), ...rest.slice(at)];
        if (timesSomebodyLeaves(tried) < now) return tried;
      }
    }
  }
  return null;
}
