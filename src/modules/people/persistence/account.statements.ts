import { namedStatement } from '../../../platform/database/index.js';
import type { OwnAccount } from '../account.store.js';
import { unreachableBy } from './person.statements.js';

export const findOwnAccount = namedStatement<OwnAccount>(
  'account.own',
  `SELECT p.id, p.version, p.full_name AS "fullName", p.sign_in_name AS "signInName", p.email, p.phone,
     ${unreachableBy} AS "unreachableBy" FROM person p WHERE p.id = $1`,
);
export const lockOwnAccount = namedStatement<{ version: number; passwordHash: string }>(
  'account.lock',
  `SELECT version, password_hash AS "passwordHash" FROM person WHERE id = $1 FOR NO KEY UPDATE`,
);
/** Of a person, all but the one given; with null, all. */
export const endOtherSessions = namedStatement<never>(
  'account.end-sessions',
  `DELETE FROM session WHERE person_id = $1 AND token_hash IS DISTINCT FROM $2::bytea`,
);
/** The secret address of a person's calendar: whoever has it reads without signing in. */
export const endCalendarFeed = namedStatement<never>(
  'account.end-calendar-feed',
  `DELETE FROM calendar_feed WHERE person_id = $1`,
);
