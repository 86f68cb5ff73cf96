import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../domain/jurisdiction/role.js';
import { aResult } from '../../../test/support/dossier-facts.js';
import type { PanelDetails } from './dossier-details.js';
import { panelView } from './panel-view.js';

const shownToItsCouncil: PanelDetails = {
  ...{
    id: 'panel',
    level: 'district',
    scoringRound: 1,
    attempt: 1,
    turn: 1,
    rescores: null,
    sessionId: null,
  },
  ...{ contested: ['1.1'], status: 'closed', opinionsDueOn: null, openedAt: '2021-05-20T01:00:00Z' },
  ...{ closedAt: '2021-05-20T03:00:00Z', standing: 'shown', result: aResult(420, 7) },
  seats: [{ personId: 'member-1', fullName: 'Lò Thị Mơ', seat: 'chair', hasCast: true }],
};
const sealed: PanelDetails = { ...shownToItsCouncil, standing: 'sealed' };
const as = (role: Role, level: 'commune' | 'district' = 'district') => ({
  personId: 'somebody',
  roles: [{ role, level }],
});

describe('what a scoring looks like', () => {
  it.each(['councilMember', 'councilSecretary', 'councilChair', 'districtOfficer', 'auditor'] as const)(
    'sheets shown to the council are seen by its %s',
    (role) => {
      const view = panelView(shownToItsCouncil, as(role));
      expect(view.result?.points).toBe(420);
      expect(view.contested).toEqual(['1.1']);
      expect(view.readsBallots).toBe(true);
    },
  );

  it.each([
    ['producer', 'commune'],
    ['communeOfficer', 'commune'],
    ['districtApprover', 'district'],
  ] as const)('%s waits for a result that stands', (role, level) => {
    const view = panelView(shownToItsCouncil, as(role, level));
    expect(view).toMatchObject({ result: null, contested: [], readsBallots: false });
    expect(panelView(sealed, as(role, level)).result?.points).toBe(420);
  });

  it('an owner never learns who sits, a member how their own seat stands', () => {
    expect(panelView(sealed, as('producer', 'commune')).seats).toEqual([]);
    expect(panelView(sealed, { ...as('councilMember'), personId: 'member-1' }).mine).toBe('cast');
    expect(panelView(sealed, as('councilMember')).mine).toBe('notSeated');
  });

  it('hints of written opinions are for the chair who was asked, once their result stands', () => {
    const opinions = { ...sealed, opinionsDueOn: '2026-08-17', sessionId: null };
    const chair = { ...as('councilChair'), personId: 'member-1' };
    expect(panelView(opinions, chair).readsHints).toBe(true);
    expect(panelView(opinions, as('councilChair')).readsHints).toBe(false);
    expect(panelView(sealed, chair).readsHints).toBe(false);
    expect(panelView({ ...opinions, standing: 'shown' }, chair).readsHints).toBe(false);
    expect(panelView(opinions, chair, { words: { 'member-1': 'doubt' } }).readsHints).toBe(false);
    expect(panelView(opinions, chair, { showsMarks: false }).readsHints).toBe(false);
  });
});
