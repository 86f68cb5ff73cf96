import type { Browser } from './running-application.js';

interface Option {
  readonly code: string;
  readonly points: number;
  readonly stopsScoring?: boolean;
}
interface Criterion {
  readonly code: string;
  readonly options: readonly Option[];
  readonly choice: string;
  readonly floors: readonly { readonly minPoints: number; readonly star: number }[];
  readonly appliesIf?: { readonly criterion: string };
}

/** A lawful sheet of exactly so many points: the best of everything, taken back criterion by criterion. */
export async function markedSheet(browser: Browser, rulebook: string, set: string, points: number) {
  const { body } = await browser.get(`/rulebooks/${rulebook}/sets/${set}`);
  const { parts } = body as unknown as { parts: { sections: { criteria: Criterion[] }[] }[] };
  const criteria = parts.flatMap(({ sections }) => sections).flatMap((section) => section.criteria);
  const chosen = new Map(criteria.map((each) => [each.code, bestOf(each)]));
  let total = [...chosen.values()].reduce((sum, option) => sum + option.points, 0);
  // What another criterion hangs on stays at its best, and the floors of three stars are kept.
  const free = criteria.filter(
    ({ code, choice, appliesIf }) =>
      choice === 'one' && !appliesIf && !criteria.some((other) => other.appliesIf?.criterion === code),
  );
  for (const criterion of free) {
    if (total === points) break;
    const present = chosen.get(criterion.code)?.points ?? 0;
    const least = criterion.floors.find(({ star }) => star === 3)?.minPoints ?? 0;
    const lower = criterion.options
      .filter((option) => !option.stopsScoring && option.points >= least)
      .filter((option) => total - present + option.points >= points)
      .toSorted((a, b) => a.points - b.points)[0];
    if (!lower || lower.points >= present) continue;
    chosen.set(criterion.code, lower);
    total += lower.points - present;
  }
  if (total !== points) throw new Error(`The sheet ends at ${total} points, not at ${points}`);
  const marks = Object.fromEntries([...chosen].map(([code, option]) => [code, option.code]));
  return { marks, declared: [], confirmedEmpty: [], notes: {} };
}

const bestOf = ({ options }: Criterion) =>
  options.reduce((found, option) => (option.points > found.points ? option : found));
