import type { Outcome } from '../../domain/shared/outcome.js';
import type { KeyReused } from './key-reused.js';
import type { Contact, Person } from './person.js';
import type { VersionStale } from './person.store.js';
import type { Writer } from './writer.js';

/** An account as its owner sees it. */
export type OwnAccount = Pick<
  Person,
  'id' | 'version' | 'fullName' | 'signInName' | 'email' | 'phone' | 'unreachableBy'
>;

/** The account of whoever asks. */
export abstract class AccountStore {
  abstract get(personId: string): Promise<OwnAccount>;
  /** Replaces what is named, and nothing else. */
  abstract keepContact(
    by: Writer,
    version: number,
    contact: Partial<Contact>,
  ): Promise<Outcome<OwnAccount, VersionStale | KeyReused>>;
  /** Decides on the hash that holds, keeps the new one as the person's own and ends all sessions but the one given. */
  abstract changePassword<R extends { readonly code: string }>(
    by: Writer,
    sessionHash: Buffer,
    decide: (passwordHash: string) => Promise<Outcome<string, R>>,
  ): Promise<Outcome<object, R | KeyReused>>;
}
