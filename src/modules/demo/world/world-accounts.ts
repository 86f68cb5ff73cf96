import { accountOf, accountsOf, type WorldAccount } from './accounts-of.js';
import { countryAdministrator, provinces } from './provinces.js';

/** Everybody who can sign in to the demo, in the order the sign-in page lists them. */
export const worldAccounts: readonly WorldAccount[] = [
  ...provinces.flatMap(accountsOf),
  accountOf(countryAdministrator.signInName, countryAdministrator.fullName, 'administrator', null),
];
