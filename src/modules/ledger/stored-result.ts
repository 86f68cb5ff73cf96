import { createHash } from 'node:crypto';

/** A sealed result as the explanation of its panel tells it: what its digest in `panel.closed` is reckoned from. */
export interface StoredResult {
  readonly panel: string;
  /** Null for what was closed before digests carried one. */
  readonly nonce: string | null;
  /** The stored JSON, letter by letter. */
  readonly text: string;
}

/** As the database's `salted_digest` reckons it, in hexadecimal. */
export function digestOfResult({ panel, nonce, text }: StoredResult): string {
  const content =
    nonce === null ? text : `[${[panel, nonce, text].map((field) => JSON.stringify(field)).join(', ')}]`;
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/** The result in a file, or null where it holds none. */
export function readStoredResult(json: string): StoredResult | null {
  const found = parsed(json) as Partial<StoredResult> | null;
  if (typeof found?.panel !== 'string' || typeof found.text !== 'string') return null;
  const { panel, text, nonce = null } = found;
  return nonce === null || typeof nonce === 'string' ? { panel, nonce, text } : null;
}

/** Which panel the subject of an act tells of, with the digest of its result. */
export function closingIn(subject: string): { readonly panel: unknown; readonly result: unknown } {
  const { panel, result } = parsed(subject) ?? {};
  return { panel, result };
}

/** The fields of a JSON object, none of them proved yet; null for anything else. */
function parsed(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' ? (value as Readonly<Record<string, unknown>> | null) : null;
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return null;
  }
}
