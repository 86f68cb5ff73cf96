import { describe, expect, it } from '@jest/globals';
import type { Level, Role } from '../../jurisdiction/role.js';
import { roles } from '../../jurisdiction/role.js';
import { whyNotReadingHints, whyNotReadingHintsOfOpinions } from './hints.rules.js';

const council = {
  seats: [
    { personId: 'chair', seat: 'chair' as const },
    { personId: 'member', seat: 'member' as const },
  ],
};
const codes = (personId: string, role: Role, { state = 'sealed', level = 'district' as Level } = {}) =>
  whyNotReadingHints(
    { state, level: 'district', council, presided: ['vice'] },
    { personId, roles: [{ role, level }] },
  ).map(({ code }) => code);

describe('hints on the sheets of a session', () => {
  it('are read by the chair of the council and by the auditor of the place', () => {
    expect(codes('chair', 'councilChair')).toEqual([]);
    expect(codes('anybody', 'auditor')).toEqual([]);
  });

  it('are read by whoever presided over a product for its chair, in a seat of this council', () => {
    expect(codes('vice', 'councilMember')).toEqual([]);
    expect(codes('vice', 'councilMember', { level: 'province' })).toEqual(['person.not-permitted']);
    expect(codes('vice', 'districtOfficer')).toEqual(['person.not-permitted']);
  });

  it('are read by no chair of another council there, nor by an auditor of another level', () => {
    expect(codes('member', 'councilChair')).toEqual(['person.not-permitted']);
    expect(codes('anybody', 'auditor', { level: 'province' })).toEqual(['person.not-permitted']);
  });

  it.each(roles.filter((role) => role !== 'councilChair' && role !== 'auditor'))(
    'are not read by %s',
    (role) => {
      expect(codes('chair', role)).toEqual(['person.not-permitted']);
    },
  );

  it('are read of no session that goes on, and everything against it is told at once', () => {
    expect(codes('chair', 'councilChair', { state: 'open' })).toEqual(['session.not-sealed']);
    expect(codes('member', 'councilMember', { state: 'open' })).toEqual([
      'person.not-permitted',
      'session.not-sealed',
    ]);
  });
});

describe('hints on sheets given in writing', () => {
  const opinions = {
    level: 'province',
    seats: council.seats,
    standing: 'sealed',
    opinionsDueOn: '2026-08-17',
    words: {},
  } as const;
  const codesOf = (personId: string, role: Role, changes: object = {}) =>
    whyNotReadingHintsOfOpinions(
      { ...opinions, ...changes },
      { personId, roles: [{ role, level: 'province' }] },
    ).map(({ code }) => code);

  it('are read by the chair who was asked and by the auditor of the place', () => {
    expect(codesOf('chair', 'councilChair')).toEqual([]);
    expect(codesOf('anybody', 'auditor')).toEqual([]);
    expect(codesOf('member', 'councilChair')).toEqual(['person.not-permitted']);
    expect(codesOf('chair', 'councilSecretary')).toEqual(['person.not-permitted']);
  });

  it('are read by the vice chair where no chair without a conflict was asked', () => {
    const vice = { personId: 'vice', seat: 'viceChair' } as const;
    const seats = [...council.seats, vice];
    expect(codesOf('vice', 'councilMember', { seats })).toEqual(['person.not-permitted']);
    expect(codesOf('vice', 'councilMember', { seats: [vice] })).toEqual([]);
    expect(codesOf('vice', 'councilMember', { seats, words: { chair: 'conflict' } })).toEqual([]);
  });

  it.each(['open', 'lapsed', 'shown', 'reopened'])('are not read of opinions that are %s', (standing) => {
    expect(codesOf('chair', 'councilChair', { standing })).toEqual(['panel.not-sealed']);
  });

  it('are not read of a panel that sat, and everything against it is told at once', () => {
    expect(codesOf('chair', 'councilChair', { opinionsDueOn: null })).toEqual(['panel.without-opinions']);
    expect(codesOf('member', 'councilMember', { opinionsDueOn: null, standing: 'open' })).toEqual([
      'person.not-permitted',
      'panel.without-opinions',
      'panel.not-sealed',
    ]);
  });
});
