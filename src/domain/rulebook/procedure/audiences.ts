import type { HeldRole } from '../../jurisdiction/role.js';

/** Who holds a dossier or is told of a step. */
export const producer: HeldRole = { role: 'producer', level: 'commune' };
export const communeOfficer: HeldRole = { role: 'communeOfficer', level: 'commune' };
export const districtOfficer: HeldRole = { role: 'districtOfficer', level: 'district' };
export const districtApprover: HeldRole = { role: 'districtApprover', level: 'district' };
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

/** The level from which the province gets its dossiers: the district, or the commune once there is none. */
export type Sender = 'district' | 'commune';
/** The owner, and whoever sent the dossier up. */
export const ownersUnder = (sender: Sender): readonly HeldRole[] =>
  sender === 'district' ? [producer, communeOfficer, districtOfficer] : [producer, communeOfficer];
