import type { SignedInPerson } from '../people/index.js';
import type { ReadKind } from './act-kinds.js';

/** What can be read, by the names the API gives its lists; each tells the place of the act. */
export const readThings = [
  ...(['dossiers', 'follow-ups', 'council-sessions', 'places', 'letters', 'batches', 'rounds'] as const),
  ...(['plan-calls', 'plans', 'reports', 'report-schedules', 'follow-up-calls'] as const),
] as const;
export type ReadThing = (typeof readThings)[number];

export interface ReadAct {
  readonly kind: ReadKind;
  readonly of: ReadThing;
  readonly id: string;
  readonly person: SignedInPerson;
  /** Ids and codes of what was read. */
  readonly subject: Readonly<Record<string, string | number>>;
}

/** Acts that no table but the ledger would show. */
export abstract class ActStore {
  /**
   * Written once it resolves. A dossier, or what follows its recognition, was read at the highest of its places that the
   * reader serves, else at its commune; everything else where it is of.
   */
  abstract recordRead(read: ReadAct): Promise<void>;
}
