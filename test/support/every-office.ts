import { levelsOfRole } from '../../src/domain/jurisdiction/levels-of-role.js';
import { levels, roles, type Level, type Role } from '../../src/domain/jurisdiction/role.js';
import type { Answer, RunningApplication } from './running-application.js';

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

export const codesOf = ({ body }: Answer): readonly string[] =>
  ((body.refusals ?? []) as readonly { code: string }[]).map(({ code }) => code);

export const fieldsOf = ({ body }: Answer): readonly string[] =>
  ((body.errors ?? []) as readonly { path: string }[]).map(({ path }) => path);

/** One field of every item of a list. */
export const listed = ({ body }: Answer, field: string): readonly unknown[] =>
  ((body.items ?? []) as readonly Record<string, unknown>[]).map((item) => item[field]);
