import type { Role } from '../../domain/jurisdiction/role.js';
import type { Transaction } from './transaction.js';

/** What other capabilities ask about who holds which office. */
export abstract class RoleHolders {
  /** Those of the people who are active and hold one of the roles today, at the place or, with null, anywhere. */
  abstract listAmong(
    personIds: readonly string[],
    roles: readonly Role[],
    placeId: string | null,
  ): Promise<readonly string[]>;

  /** Active people who hold one of the roles at the place today, by name. */
  abstract listAt(
    placeId: string,
    roles: readonly Role[],
  ): Promise<readonly { readonly id: string; readonly fullName: string; readonly roles: readonly Role[] }[]>;

  /** Gives the role at the place from today on to those of the people who do not hold it there today. */
  abstract ensure(
    personIds: readonly string[],
    office: { readonly role: Role; readonly placeId: string },
    within: Transaction,
  ): Promise<void>;
}
