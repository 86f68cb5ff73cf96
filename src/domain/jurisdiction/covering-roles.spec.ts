import { describe, expect, it } from '@jest/globals';
import { coveringRoles, type Assignment, type Covered } from './covering-roles.js';
import { roles, type Level, type Role } from './role.js';

const dossier: Covered = {
  producerId: 'coop',
  communeId: 'ban-bo',
  districtId: 'tam-duong',
  provinceId: 'lai-chau',
};
const assigned = (role: Role, id: string, level: Level): Assignment => ({
  role,
  place: { id, name: id, level },
});

describe('coveringRoles', () => {
  it.each([
    ['communeOfficer', 'ban-bo', 'commune'],
    ['districtOfficer', 'tam-duong', 'district'],
    ['councilMember', 'tam-duong', 'district'],
    ['provinceOfficer', 'lai-chau', 'province'],
    ['auditor', 'lai-chau', 'province'],
  ] as const)('%s of %s reaches the dossier at the %s', (role, id, level) => {
    expect(coveringRoles([assigned(role, id, level)], [], dossier)).toEqual([{ role, level }]);
  });

  it.each([
    ['another commune', assigned('communeOfficer', 'binh-lu', 'commune')],
    ['another district', assigned('districtOfficer', 'tuan-giao', 'district')],
    ['another province', assigned('provinceOfficer', 'dien-bien', 'province')],
    ['a place of the same id at another level', assigned('communeOfficer', 'tam-duong', 'commune')],
  ])('an official of %s does not', (_, assignment) => {
    expect(coveringRoles([assignment], [], dossier)).toEqual([]);
  });

  it('an owner reaches it by the producer alone', () => {
    expect(coveringRoles([], ['other', 'coop'], dossier)).toEqual([{ role: 'producer', level: 'commune' }]);
    expect(coveringRoles([], ['other'], dossier)).toEqual([]);
    expect(coveringRoles([assigned('producer', 'ban-bo', 'commune')], [], dossier)).toEqual([]);
  });

  it('an administrator reaches no dossier, with a place or without', () => {
    expect(
      coveringRoles(
        [{ role: 'administrator', place: null }, assigned('administrator', 'lai-chau', 'province')],
        [],
        dossier,
      ),
    ).toEqual([]);
  });

  it('no role without a place reaches anything', () => {
    expect(
      coveringRoles(
        roles.map((role) => ({ role, place: null })),
        [],
        dossier,
      ),
    ).toEqual([]);
  });

  it('holds several roles side by side', () => {
    const held = [
      assigned('councilChair', 'tam-duong', 'district'),
      assigned('auditor', 'lai-chau', 'province'),
    ];
    expect(coveringRoles(held, ['coop'], dossier)).toEqual([
      { role: 'producer', level: 'commune' },
      { role: 'councilChair', level: 'district' },
      { role: 'auditor', level: 'province' },
    ]);
  });
});
