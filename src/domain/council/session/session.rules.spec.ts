import { describe, expect, it } from '@jest/globals';
import { aRulebook } from '../../../../test/support/a-rulebook.js';
import { charterOf, type StandIn } from '../charter.js';
import { decideSession } from './decide-session.js';
import type { Attendance, SessionEvent, SessionFacts, SessionItem } from './session-facts.js';
import { sessionMachine } from './session.machine.js';

const seats = ['chair', 'secretary', 'member', 'member', 'member'].map((seat, i) => ({
  personId: `p${i}`,
  seat,
}));
const everybody: readonly Attendance[] = seats.map(({ personId }) => ({ personId, standsInFor: null }));
const calendar = {
  version: 1,
  years: new Set([2021]),
  holidays: new Set<string>(),
  swapped: new Set<string>(),
};

const anItem = (standIns: readonly StandIn[] = []): SessionItem => ({
  ...{ dossierId: 'tea', deliveredOn: '2021-06-14', calendar, minimum: 5, maximum: 7, conflicted: [] },
  ...{ awaitsCouncil: true, isBeingScored: false },
  charter: charterOf(aRulebook(), 'district', { standIns }),
});
const aSession = (changes: Partial<SessionFacts> = {}): SessionFacts => ({
  actor: { personId: 'p1', roles: [{ role: 'councilSecretary', level: 'district' }] },
  ...{
    today: '2021-06-16',
    level: 'district',
    council: { id: 'k', seats },
    followedBy: null,
    charterId: null,
  },
  ...{ items: [anItem()], present: everybody },
  ...changes,
});
const taken = (type: 'deliver' | 'open', changes: Partial<SessionFacts> = {}) => {
  const state = type === 'open' ? 'delivered' : 'planned';
  const event: SessionEvent = type === 'open' ? { type, input: { charterId: null } } : { type, input: {} };
  const standing = { machine: sessionMachine.id, machineVersion: sessionMachine.version ?? '', state };
  const decided = decideSession(standing, aSession(changes), event);
  return decided.ok ? decided.value : decided.refusals;
};

describe('a session', () => {
  it('is delivered, then opened', () => {
    expect([taken('deliver'), taken('open')]).toEqual(['delivered', 'open']);
  });

  it('of a council that another follows is neither', () => {
    const followedBy = { decisionNumber: '9/QĐ', decidedOn: '2021-06-15' };
    const refusals = [{ code: 'council.followed', ...followedBy }];
    expect([taken('deliver', { followedBy }), taken('open', { followedBy })]).toEqual([refusals, refusals]);
  });

  it('opens with nobody there in the place of another whom the charter that binds now does not let', () => {
    const present = [...everybody.slice(0, 4), { personId: 'x', standsInFor: 'p4' }];
    const named = [{ memberId: 'p4', substituteId: 'x' }];
    expect(taken('open', { present, items: [anItem(named)] })).toBe('open');
    const refusals = [{ code: 'attendance.stand-in-not-named', personId: 'x', memberId: 'p4' }];
    for (const standIns of [[], [{ memberId: 'p3', substituteId: 'x' }]])
      expect(taken('open', { present, items: [anItem(standIns)] })).toEqual(refusals);
  });

  it('of a council of an unlawful size is neither delivered nor opened', () => {
    const size = { code: 'council.size-unlawful', at: 'district', minimum: 5, maximum: 7 };
    const few = { council: { id: 'k', seats: seats.slice(0, 4) }, present: everybody.slice(0, 4) };
    expect([taken('deliver', few), taken('open', few)]).toEqual([
      [{ ...size, seated: 4 }],
      [{ ...size, seated: 4 }],
    ]);
    const items = [anItem(), { ...anItem(), dossierId: 'honey' }, { ...anItem(), minimum: 9, maximum: 11 }];
    expect(taken('deliver', { items })).toEqual([{ ...size, minimum: 9, maximum: 11, seated: 5 }]);
  });
});

describe('the quorum of a session', () => {
  const names = ['chair', 'viceChair', 'secretary', 'member', 'member', 'member', 'member'];
  const seven = { id: 'k', seats: names.map((seat, i) => ({ personId: `p${i}`, seat })) };
  const without = (...away: readonly string[]): readonly Attendance[] =>
    seven.seats
      .filter(({ personId }) => !away.includes(personId))
      .map(({ personId }) => ({ personId, standsInFor: null }));
  const opened = (present: readonly Attendance[], ...conflicted: readonly (readonly string[])[]) => {
    const items = conflicted.map((out, at) => ({ ...anItem(), dossierId: `tea-${at}`, conflicted: out }));
    return taken('open', { council: seven, items, present });
  };
  const chairMissing = { code: 'quorum.chair-missing', chairs: ['p0', 'p1'] };

  it('opens under the vice chair where the chair has a conflict in all of it', () => {
    expect(opened(without('p0'), ['p0'], ['p0', 'p6'])).toBe('open');
    expect(opened(without(), ['p0'])).toBe('open');
    expect(opened(without('p0'), ['p0'], [])).toEqual([chairMissing]);
    expect(opened(without('p1'), ['p0'])).toEqual([chairMissing]);
  });

  it('asks for as many as its products do, and for nobody who may score none of them', () => {
    const out = ['p4', 'p5', 'p6'];
    // 75 % of four are three; but of the smallest council, of five, four.
    expect(opened(without(...out), out)).toBe('open');
    const missing = { code: 'quorum.missing', needed: 4, present: 3, missing: ['p3'] };
    expect(opened(without('p3', ...out), out)).toEqual([missing]);
    expect(opened(without('p3'), out)).toEqual([missing]);
    // Without the two who stay out of both, of five four are asked for.
    expect(opened(without('p3', 'p6'), out, ['p4', 'p5'])).toEqual([
      { code: 'quorum.missing', needed: 4, present: 3, missing: ['p3', 'p6'] },
    ]);
  });

  it('counts nobody who sits for a member who has a conflict in all of it, or has one themselves', () => {
    const standIns = [{ memberId: 'p4', substituteId: 'x' }];
    const present = [...without('p3', 'p4', 'p5', 'p6'), { personId: 'x', standsInFor: 'p4' }];
    const asked = (...conflicted: readonly string[]) =>
      taken('open', { council: seven, items: [{ ...anItem(standIns), conflicted }], present });
    const missing = { code: 'quorum.missing', needed: 4, present: 3 };
    expect(asked('p4', 'p5', 'p6')).toEqual([{ ...missing, missing: ['p3'] }]);
    expect(asked('x', 'p5', 'p6')).toEqual([{ ...missing, missing: ['p3', 'p4'] }]);
  });
});
