import { describe, expect, it } from '@jest/globals';
import type { Assignment } from './covering-roles.js';
import { mayActAt, notPermitted } from './may-act-at.js';
import { reachOf } from './reach.js';
import type { Level, Role } from './role.js';

const held = (role: Role, level: Level | null, id = `a-${level}`): Assignment => ({
  role,
  place: level === null ? null : { id, name: id, level },
});

describe('reachOf', () => {
  it.each([
    ['an officer reaches the own place', [held('communeOfficer', 'commune')], false, ['a-commune']],
    [
      'every office that may counts',
      [held('auditor', 'district'), held('auditor', 'province')],
      false,
      ['a-district', 'a-province'],
    ],
    ['an owner reaches nothing by the role', [held('producer', 'commune')], false, []],
    ['an administrator without place reaches the whole country', [held('administrator', null)], true, []],
    ['nobody reaches nothing', [], false, []],
  ])('%s', (_what, assignments, wholeCountry, placeIds) => {
    expect(reachOf(assignments, 'producer.read')).toEqual({ wholeCountry, placeIds });
  });

  it('counts only offices that have the permission at their level', () => {
    expect(
      reachOf([held('coordinationOffice', 'district'), held('auditor', 'province')], 'round.manage'),
    ).toEqual({
      wholeCountry: false,
      placeIds: ['a-district'],
    });
    expect(reachOf([held('administrator', null)], 'dossier.read').wholeCountry).toBe(false);
  });
});

describe('mayActAt', () => {
  const district = { id: 'a-district', level: 'district', aboveIds: ['a-province'] } as const;

  it.each([
    ['an administrator at the place', held('administrator', 'district'), true],
    ['an administrator above', held('administrator', 'province'), true],
    ['an administrator of the whole country', held('administrator', null), true],
    ['an administrator elsewhere', held('administrator', 'district', 'other'), false],
    ['the coordination office of the place', held('coordinationOffice', 'district'), true],
    ['the coordination office above', held('coordinationOffice', 'province'), false],
    ['an office without the permission', held('auditor', 'district'), false],
  ])('%s', (_what, assignment, may) => {
    expect(mayActAt([assignment], 'council.manage', district)).toBe(may);
  });

  it.each([
    ['an auditor at the place', held('auditor', 'district'), true],
    ['an auditor above', held('auditor', 'province'), true],
    ['an auditor elsewhere', held('auditor', 'province', 'other'), false],
    ['an auditor below', held('auditor', 'commune'), false],
    ['an official above', held('provinceOfficer', 'province'), false],
    ['a member of the council above', held('councilMember', 'province'), false],
  ])('what a district’s council has closed is read by %s: %j %s', (_what, assignment, may) => {
    expect(mayActAt([assignment], 'ballot.readClosed', district)).toBe(may);
  });

  it('never lets an owner act by place', () => {
    const commune = { id: 'a-commune', level: 'commune', aboveIds: ['a-district', 'a-province'] } as const;
    expect(mayActAt([held('producer', 'commune')], 'product.manage', commune)).toBe(false);
    expect(mayActAt([held('communeOfficer', 'commune')], 'product.manage', commune)).toBe(true);
  });

  it('names who may instead', () => {
    expect(notPermitted('producer.manage', 'commune')).toEqual({
      code: 'person.not-permitted',
      action: 'producer.manage',
      at: 'commune',
      roles: ['communeOfficer'],
    });
  });
});
