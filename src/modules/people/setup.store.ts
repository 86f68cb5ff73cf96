import type { Outcome } from '../../domain/shared/outcome.js';
import type { NewPerson } from './person.js';

export type SetupRefusal = { readonly code: 'setup.not-needed' } | { readonly code: 'setup.token-wrong' };

/** The first account of an installation. Tokens arrive already hashed. */
export abstract class SetupStore {
  abstract hasPeople(): Promise<boolean>;
  abstract keepToken(tokenHash: Buffer): Promise<void>;
  abstract isUnused(tokenHash: Buffer): Promise<boolean>;
  /** Uses up every token and makes the whole country's administrator, once; a race has one winner. */
  abstract complete(
    tokenHash: Buffer,
    first: NewPerson,
  ): Promise<Outcome<{ readonly personId: string }, SetupRefusal>>;
}
