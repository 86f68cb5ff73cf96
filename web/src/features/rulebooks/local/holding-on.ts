import type { SettledRules } from '../../../api/types.js';

/** Which of the settled rules hold on a day: of each place the latest that had begun and was not withdrawn. To mark, never to decide. */
export function holdingOn(day: string, settled: readonly SettledRules[]): ReadonlySet<string> {
  const latest = new Map<string, SettledRules>();
  for (const rules of settled) {
    const known = latest.get(rules.place.id);
    const begun = rules.withdrawnOn === null && rules.inForceFrom <= day;
    if (begun && (known === undefined || known.inForceFrom < rules.inForceFrom))
      latest.set(rules.place.id, rules);
  }
  return new Set([...latest.values()].map(({ id }) => id));
}
