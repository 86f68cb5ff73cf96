import type { Assignment } from './covering-roles.js';
import { mayAt, rolesThatMay, type Permission } from './permissions.js';
import type { Level, Role } from './role.js';

/** A place with the ids of all that lie above it. */
export interface PlaceInTree {
  readonly id: string;
  readonly level: Level;
  readonly aboveIds: readonly string[];
}

export interface NotPermitted {
  readonly code: 'person.not-permitted';
  readonly action: Permission;
  readonly at: Level;
  readonly roles: readonly Role[];
}

/** What these hold at a place, they hold at every place below: administrators, and auditors, who only read. */
const reachBelow: readonly Role[] = ['administrator', 'auditor'];

/**
 * Whether one of these offices may do this at the place: an office acts at its own place, administrators and auditors
 * also at every place below. Owners act on what is theirs, never by place. Pure.
 */
export const mayActAt = (
  assignments: readonly Assignment[],
  permission: Permission,
  place: PlaceInTree,
): boolean =>
  assignments.some(({ role, place: own }) => {
    if (role === 'producer' || !mayAt([{ role, level: place.level }], permission, place.level)) return false;
    if (own === null || own.id === place.id) return true;
    return reachBelow.includes(role) && place.aboveIds.includes(own.id);
  });

/** The refusal that names who may. */
export const notPermitted = (permission: Permission, at: Level): NotPermitted => ({
  code: 'person.not-permitted',
  action: permission,
  at,
  roles: rolesThatMay(permission, at),
});
