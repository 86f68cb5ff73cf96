import { hash } from 'node:crypto';

/** One act as its hash covers it. */
export interface ChainedAct {
  readonly id: string;
  readonly place: string;
  /** The instant in UTC with all six decimals: '2021-06-14T01:00:00.000000Z'. */
  readonly at: string;
  /** Null: the system. */
  readonly person: string | null;
  readonly kind: string;
  readonly dossier: string | null;
  /** The stored JSON text itself. */
  readonly subject: string;
}

/** An act in its place on the chain; `hash` in hexadecimal. */
export interface LedgerRow extends ChainedAct {
  /** 1 for the first. */
  readonly number: number;
  readonly hash: string;
}

export interface LedgerHead {
  /** 0 while nothing stands in the ledger. */
  readonly number: number;
  readonly hash: string;
}

/** What stands before the first row: 32 zero bytes, in hexadecimal. */
export const chainStart = '00'.repeat(32);

/**
 * sha256(previous || canonical act), in hexadecimal, as the database's `act_hash` reckons it. The canonical act is the
 * text of PostgreSQL's `json_build_array`: elements as JSON, with a comma and a blank between them.
 */
export function actHash(previous: string, { id, place, at, person, kind, dossier, subject }: ChainedAct) {
  const canonical = `[${[id, place, at, person, kind, dossier, subject].map((field) => JSON.stringify(field)).join(', ')}]`;
  return hash('sha256', Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(canonical)]), 'hex');
}
