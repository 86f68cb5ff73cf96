/** Levels at which people act. The ministry takes part only through results that the province records. */
export const levels = ['commune', 'district', 'province'] as const;
export type Level = (typeof levels)[number];

export const roles = [
  'producer',
  'communeOfficer',
  'districtOfficer',
  'provinceOfficer',
  'councilMember',
  'councilSecretary',
  'councilChair',
  'adviser',
  'districtApprover',
  'provincialApprover',
  'coordinationOffice',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Offices held only as a member of a council. */
export const councilRoles: readonly Role[] = ['councilMember', 'councilSecretary', 'councilChair'];
export const isCouncilRole = (role: Role): boolean => councilRoles.includes(role);

/** Offices that reach a dossier only through a council: its members, and its advisory team. */
export const isOfCouncil = (role: Role): boolean => role === 'adviser' || isCouncilRole(role);

/** A role held at a place of some level; for one dossier, only the roles whose place covers it. */
export interface HeldRole {
  readonly role: Role;
  readonly level: Level;
}
