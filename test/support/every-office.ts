import { levelsOfRole } from '../../src/domain/jurisdiction/levels-of-role.js';
import { levels, roles, type Level, type Role } from '../../src/domain/jurisdiction/role.js';
import type { RunningApplication } from './running-application.js';

export interface Office {
  readonly role: Role;
  readonly level: Level;
}

/** Every role at every level that has it: the rows of an authority twin. */
export const everyOffice: readonly Office[] = roles.flatMap((role) =>
  levels.filter((level) => levelsOfRole[role].includes(level)).map((level) => ({ role, level })),
);

/** Somebody who holds just this office in the small world, on the way from Bản Bo up to Lai Châu. */
export const holderOf = ({ role, level }: Office, world: RunningApplication) =>
  world.signedIn([role, world.places[level]]);
