import type { WorldAccount } from './world/accounts-of.js';
import type { WorldPlace } from './world/places-of.js';

export interface DemoAccount {
  readonly signInName: string;
  readonly fullName: string;
  readonly roles: readonly { readonly role: string; readonly placeName: string | null }[];
}

/** Places and people of the invented world, as the record knows them. */
export abstract class WorldStore {
  abstract addPlaces(places: readonly WorldPlace[], validFrom: string): Promise<void>;
  /** All with the same password. */
  abstract addAccounts(
    accounts: readonly WorldAccount[],
    validFrom: string,
    passwordHash: string,
  ): Promise<void>;
  /** In the order of the names, with the roles they hold today. */
  abstract listAccounts(signInNames: readonly string[]): Promise<readonly DemoAccount[]>;
}
