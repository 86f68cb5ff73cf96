import { createHash } from 'node:crypto';

/** Names one wish of one person: repeating it under the same key has no further effect. */
export interface WriteKey {
  readonly key: string;
  /** SHA-256 over what was asked, so that a key cannot be used for something else. */
  readonly fingerprint: string;
}

/** The fingerprint of a wish; of an upload its content enters with its hash. Upon another version it is another wish. */
export const fingerprintOf = (
  method: string,
  url: string,
  body: unknown,
  version: string | number | null = null,
): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null, version]))
    .digest('hex');
