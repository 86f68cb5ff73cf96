import { readFileSync } from 'node:fs';

/** The screens' own words, so that people and things have one name everywhere. */
const texts = JSON.parse(
  readFileSync(new URL('../../web/src/texts/vi.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string | undefined>>;

/** The text for a key, its places filled; the key itself where there is no text. */
export const word = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
  (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** 29/06/2021, as days are written in Vietnam. */
export const writtenDay = (day: string): string => day.split('-').toReversed().join('/');

type Names = ReadonlyMap<string, string>;

interface Refusal {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** Refusals as the screens tell them: days as they are written, and whatever has a name by it. */
export const toldRefusals = (refusals: readonly Refusal[], names: Names = new Map()): string =>
  refusals.map((refusal) => toldRefusal(refusal, names)).join(' ');

const toldRefusal = ({ code, ...facts }: Refusal, names: Names): string => {
  const { documentKind } = facts;
  const told = Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, toldFact(value, names)]),
  );
  const values = {
    ...told,
    ...(typeof documentKind === 'string' && { documentKind: word(`document.${documentKind}`) }),
  };
  return word(`refusal.${code}`, values);
};

function toldFact(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((one) => toldFact(one, names)).join(', ');
  if (typeof value !== 'string') return value;
  return names.get(value) ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? writtenDay(value) : value);
}
