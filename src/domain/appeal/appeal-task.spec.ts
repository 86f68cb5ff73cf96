import { describe, expect, it } from '@jest/globals';
import { roles, type HeldRole } from '../jurisdiction/role.js';
import { appealTaskOf, handlesAppeals, type AppealProgress } from './appeal-task.js';

const filed: AppealProgress = { level: 'district', status: 'filed', counted: 0, cast: 0, owesSheet: false };
const scoring = (counted: number, cast: number): AppealProgress => ({
  ...{ ...filed, status: 'scoring', counted, cast },
});
const at = (level: HeldRole['level'], ...held: readonly HeldRole['role'][]) =>
  held.map((role) => ({ role, level }));
const desk = at('district', 'councilChair', 'councilSecretary', 'coordinationOffice');
const whoIsAsked = (appeal: AppealProgress) =>
  desk.flatMap((held) => {
    const task = appealTaskOf(appeal, [held]);
    return task ? [[held.role, task]] : [];
  });

describe('what an open appeal asks', () => {
  it.each([
    ['just filed', filed, ['councilChair', 'coordinationOffice'], 'admit'],
    ['while its members score', scoring(3, 2), [], null],
    ['once all have cast', scoring(3, 3), ['councilChair', 'councilSecretary'], 'decide'],
    ['where one has dropped out', scoring(2, 2), ['councilChair', 'coordinationOffice'], 'name'],
  ] as const)('%s', (_, appeal, asked, task) => {
    expect(whoIsAsked(appeal)).toEqual(asked.map((role) => [role, task]));
  });

  it('a member who has not cast for a sheet, before anything else', () => {
    const owing = { ...scoring(3, 2), owesSheet: true };
    expect(appealTaskOf(owing, at('province', 'councilMember'))).toBe('score');
    expect(appealTaskOf({ ...scoring(2, 1), owesSheet: true }, desk)).toBe('score');
  });

  it('nothing of a desk at another level', () => {
    expect(appealTaskOf(filed, at('province', 'councilChair', 'coordinationOffice'))).toBeNull();
  });

  it('and only of these roles', () => {
    const handling = roles.filter((role) => handlesAppeals({ role, level: 'district' }));
    expect(handling.toSorted()).toEqual(desk.map(({ role }) => role).toSorted());
    expect(handlesAppeals({ role: 'councilChair', level: 'commune' })).toBe(false);
  });
});
