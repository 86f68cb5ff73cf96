import type { Role } from '../../../domain/jurisdiction/role.js';

/** Whether an office, a row of `assignment`, is held today. */
export const isHeldToday = (office: string) =>
  `(${office}.valid_from <= ocop_day(ocop_now()) AND (${office}.valid_to IS NULL OR ${office}.valid_to >= ocop_day(ocop_now())))`;

/** Whether a person has an open account and holds one of these offices at a place today. */
export const isInOffice = (person: string, place: string, roles: readonly Role[]) =>
  `EXISTS (SELECT FROM assignment held JOIN person holder ON holder.id = held.person_id AND holder.active
    WHERE held.person_id = ${person} AND held.place_id = ${place} AND held.role IN (${roles.map((role) => `'${role}'`).join(', ')}) AND ${isHeldToday('held')})`;
