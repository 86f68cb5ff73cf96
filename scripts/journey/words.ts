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

/** A refusal as the screens tell it. */
export const toldRefusal = ({
  code,
  ...facts
}: {
  readonly code: string;
  readonly [fact: string]: unknown;
}): string => {
  const { documentKind } = facts;
  const values = {
    ...facts,
    ...(typeof documentKind === 'string' && { documentKind: word(`document.${documentKind}`) }),
  };
  return word(`refusal.${code}`, values);
};
