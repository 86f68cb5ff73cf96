import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../../test/support/a-rulebook.js';
import {
  aDossierUnder,
  aLastResult,
  aPanel,
  aRound,
  lawfulInputs,
} from '../../../test/support/dossier-facts.js';
import { standingAt } from '../../../test/support/dossier-story.js';
import { changeDecision, mayChangeDecision } from './change-decision.js';
import type { DossierFacts } from './dossier-facts.js';

const report = { communeReport: lawfulInputs.recordCommuneReport };
const complete = ['registration-slip', 'self-assessment-report'].map((kind) => ({ id: kind, kind }));

function moved(from: string, state: string, to: string, changes: Partial<DossierFacts> = {}) {
  const rulebook = getRulebook(to);
  const today = rulebook.effectiveFrom;
  const placeId = aDossierUnder(from).provinceId;
  const round = aRound({ id: 'round-9', rulebook: to, placeId, dueAtDistrict: null });
  return changeDecision(standingAt(state, from), aDossierUnder(from, { today, ...changes }), {
    rulebook,
    localRules: 'rules-1',
    round,
  });
}
const codesOf = (...asked: Parameters<typeof moved>) => {
  const outcome = moved(...asked);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
const stateOf = (...asked: Parameters<typeof moved>) => {
  const outcome = moved(...asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value.pins.state;
};

describe('changeDecision', () => {
  it.each([
    ['registration.registered', {}, 'registration.registered'],
    ['preparation.preparing', { evidence: [] }, 'preparation.preparing'],
    ['commune.review', { evidence: [] }, 'preparation.preparing'], // papers are missing
    ['commune.review', { evidence: complete }, 'commune.review'],
    ['district.council', { evidence: complete }, 'commune.review'], // the report is missing
    ['district.council', { evidence: complete, ...report }, 'province.intake'], // there is no district
    ['province.council', { evidence: complete, ...report }, 'province.council'],
    ['province.intake', { ...report }, 'preparation.preparing'],
  ])('from QĐ 1048 at %s with %j to QĐ 26/2026 at %s', (state, changes, expected) => {
    expect(stateOf('qd-1048-2019', state, 'qd-26-2026', changes)).toBe(expected);
  });

  it('pins machine, sheet and round, plans the reminders anew and tells whoever holds it now', () => {
    const outcome = moved('qd-1489-2025', 'commune.review', 'qd-26-2026', {
      ...report,
      round: aRound({ registrationCloses: { on: '2026-12-31', counts: 'by' } }),
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const { pins, decision, missingDocuments } = outcome.value;
    expect(pins).toEqual({
      localRules: 'rules-1',
      machine: 'qd-26-2026',
      machineVersion: '1',
      state: 'commune.review',
      rulebook: 'qd-26-2026',
      criteriaSet: '01',
    });
    expect(missingDocuments).toEqual([]);
    expect(decision).toMatchObject({
      deadline: 'dueAtProvince',
      takenAs: 'provincialApprover',
      columns: { roundId: 'round-9' },
      effects: [{ type: 'leaveAgendas' }, { type: 'notify', template: 'decisionChanged' }],
    });
  });

  it('is refused where a ballot was cast, and while one may be on its way', () => {
    const lastResult = aLastResult({ closedOn: '2026-05-01' });
    expect(codesOf('qd-1489-2025', 'province.recognition', 'qd-26-2026', { lastResult })).toEqual([
      'decision.after-ballots',
    ]);
    // Written opinions that lapsed: nobody sees them, but they were given on this sheet.
    expect(
      codesOf('qd-1489-2025', 'province.council', 'qd-26-2026', { ballotsLapsedOn: '2026-05-01' }),
    ).toEqual(['decision.after-ballots']);
    const openPanel = aPanel({ level: 'province' });
    expect(codesOf('qd-1489-2025', 'province.scoring', 'qd-26-2026', { openPanel })).toEqual([
      'decision.panel-open',
    ]);
  });

  it('is refused while a council sits on it that the other decision does not have', () => {
    const session = { id: 'session', councilId: 'council', present: [] };
    const asked = { evidence: complete, ...report };
    const district = { ...asked, session: { ...session, level: 'district' as const } };
    expect(codesOf('qd-1048-2019', 'district.council', 'qd-26-2026', district)).toEqual([
      'decision.session-open',
    ]);
    const province = { ...asked, session: { ...session, level: 'province' as const } };
    expect(stateOf('qd-1489-2025', 'province.council', 'qd-26-2026', province)).toBe('province.council');
  });

  it('tells every reason at once', () => {
    const actor = { personId: 'p', roles: [{ role: 'provinceOfficer', level: 'province' }] } as const;
    const outcome = changeDecision(
      standingAt('closed.withdrawn', 'qd-26-2026'),
      aDossierUnder('qd-26-2026', { actor, today: '2026-06-01' }),
      { rulebook: getRulebook('qd-26-2026'), localRules: null, round: aRound({ placeId: 'elsewhere' }) },
    );
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual([
      'person.not-permitted',
      'decision.dossier-closed',
      'decision.same-rulebook',
      'round.elsewhere',
    ]);
  });

  it('is refused to a decision that is not in force, and to one with districts where there is none', () => {
    expect(codesOf('qd-1489-2025', 'commune.review', 'qd-148-2023', { today: '2026-05-01' })).toEqual([
      'district.missing',
      'rulebook.not-in-force',
    ]);
  });
});

describe('mayChangeDecision', () => {
  const lastResult = aLastResult({ closedOn: '2026-05-01' });
  const actor = { personId: 'p', roles: [{ role: 'provinceOfficer', level: 'province' }] } as const;
  it.each([
    ['an open dossier', 'commune.review', {}, true],
    ['a closed one', 'closed.withdrawn', {}, false],
    ['one with a result', 'province.recognition', { lastResult }, false],
    ['one with opinions that lapsed', 'province.council', { ballotsLapsedOn: '2026-05-01' }, false],
    ['one that somebody else looks at', 'commune.review', { actor }, false],
  ] as const)('%s', (_what, state, changes, may) => {
    const standing = standingAt(state, 'qd-1489-2025');
    expect(mayChangeDecision(standing, aDossierUnder('qd-1489-2025', changes))).toBe(may);
  });
});
