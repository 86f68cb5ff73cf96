import type { Level } from '../../domain/jurisdiction/role.js';

/** A row whose hash follows from its act and the row before, with the head that was signed there. */
export interface StandingRow {
  readonly placeId: string;
  /** Null: the ledger of the whole country. */
  readonly place: { readonly name: string; readonly level: Level } | null;
  readonly number: number;
  readonly hash: string;
  readonly at: string;
  readonly signed: { readonly at: string; readonly key: string; readonly signature: string } | null;
}

/** A ballot that is still as the receipt given for it says. */
export interface StandingBallot {
  readonly dossier: { readonly id: string; readonly productName: string };
  /** Of the panel it was cast in; null: it scores an appeal. */
  readonly panelId: string | null;
  readonly appealId: string | null;
  readonly castAt: string;
  readonly place: { readonly name: string; readonly level: Level } | null;
  /** The row of its casting; null: not chained yet, or carried over from the scoring before. */
  readonly row: number | null;
  /** The row that digests all receipts of its scoring, once that has ended; `holds`: the digest is that of the ballots kept now. */
  readonly closed: { readonly row: number | null; readonly holds: boolean } | null;
}

/** What is held against a code that somebody kept. */
export abstract class KeptStore {
  abstract findRow(placeId: string, number: number): Promise<StandingRow | null>;
  /** Among heads that were signed. */
  abstract findSignedHead(hash: string): Promise<StandingRow | null>;
  /** Among the person's own ballots, each reckoned anew. */
  abstract findOwnBallot(personId: string, receipt: string): Promise<StandingBallot | null>;
}
