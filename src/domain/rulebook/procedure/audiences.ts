import type { HeldRole } from '../../jurisdiction/role.js';

/** Who holds a dossier or is told of a step. */
export const producer: HeldRole = { role: 'producer', level: 'commune' };
export const communeOfficer: HeldRole = { role: 'communeOfficer', level: 'commune' };
export const districtOfficer: HeldRole = { role: 'districtOfficer', level: 'district' };
export const provinceOfficer: HeldRole = { role: 'provinceOfficer', level: 'province' };
export const provincialApprover: HeldRole = { role: 'provincialApprover', level: 'province' };
export const councilAt = (level: 'district' | 'province'): readonly HeldRole[] => [
  { role: 'councilChair', level },
  { role: 'councilSecretary', level },
  { role: 'councilMember', level },
];
export const councilDeskAt = (level: 'district' | 'province'): readonly HeldRole[] => [
  { role: 'councilSecretary', level },
  { role: 'councilChair', level },
];
