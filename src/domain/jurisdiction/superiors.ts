import type { HeldRole, Level } from './role.js';

const superiors: Readonly<Record<Level, readonly HeldRole[]>> = {
  commune: [
    { role: 'coordinationOffice', level: 'district' },
    { role: 'coordinationOffice', level: 'province' },
  ],
  district: [{ role: 'coordinationOffice', level: 'province' }],
  province: [{ role: 'provincialApprover', level: 'province' }],
};

/** Who hears of it when an office of a level asks twice, or lets a lawful time pass; at a level that a place has not, nobody. */
export const superiorsOf = (level: Level): readonly HeldRole[] => superiors[level];

const coordination: HeldRole = { role: 'coordinationOffice', level: 'province' };
const leader: HeldRole = { role: 'provincialApprover', level: 'province' };
const inTurn: Readonly<Record<Level, readonly HeldRole[]>> = {
  commune: [{ role: 'coordinationOffice', level: 'district' }, coordination, leader],
  district: [coordination, leader],
  province: [coordination, leader],
};

/** Where word goes that is for an office of a level in which nobody sits: to the first of these that somebody holds. Ours. */
export const whoHearsInstead = (level: Level): readonly HeldRole[] => inTurn[level];

/** The same of an owner nobody of whom has an account: to the commune, which guides them. Ours. */
export const whoHearsInsteadOfOwners: readonly HeldRole[] = [
  { role: 'communeOfficer', level: 'commune' },
  ...inTurn.commune,
];
