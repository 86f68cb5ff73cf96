import { levels, type Level, type Role } from './role.js';

/** The levels at which an office exists. QĐ 1048, PL II §1–§4; QĐ 148, PL II §1b; the commune's officer: local plans on PL II §3. */
export const levelsOfRole: Readonly<Record<Role, readonly Level[]>> = {
  producer: ['commune'],
  communeOfficer: ['commune'],
  districtOfficer: ['district'],
  provinceOfficer: ['province'],
  councilMember: ['district', 'province'],
  councilSecretary: ['district', 'province'],
  councilChair: ['district', 'province'],
  adviser: ['district', 'province'],
  districtApprover: ['district'],
  provincialApprover: ['province'],
  coordinationOffice: ['district', 'province'],
  auditor: levels,
  administrator: levels,
};
