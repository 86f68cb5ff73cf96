import { describe, expect, it } from '@jest/globals';
import { getNextTransitions, type StateValue } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { availableActions, decide } from '../../src/domain/dossier/decide.js';
import { officeClocks, type DossierClock, type OfficeClock } from '../../src/domain/dossier/clocks.js';
import { isSystemAction, type DossierAction } from '../../src/domain/dossier/dossier-action.js';
import type { DossierFacts } from '../../src/domain/dossier/dossier-facts.js';
import { nameOf } from '../../src/domain/dossier/dossier-state.js';
import { sitePhotoKind } from '../../src/domain/dossier/verification.rules.js';
import { rolesThatMay } from '../../src/domain/jurisdiction/permissions.js';
import { roles, type Level } from '../../src/domain/jurisdiction/role.js';
import type { EdgeTerms } from '../../src/domain/rulebook/procedure/procedure.js';
import type { Procedure } from '../../src/domain/rulebook/procedures.js';
import { purposes } from '../../src/domain/rulebook/purpose.js';
import type { LevelRule } from '../../src/domain/rulebook/rulebook.js';
import type { PanelResult } from '../../src/domain/scoring/tally.js';
import {
  anAppeal,
  aCouncil,
  aDossierUnder,
  aLastResult,
  aPanel,
  aResult,
  aSession,
  everyRole,
  lawfulInputs,
} from './dossier-facts.js';
import { anEvent, standingAt } from './dossier-story.js';

export type Edge = readonly [from: string, action: DossierAction, to: string, at: Level];

/** Actions that leave a state as it is. */
export const same = (state: string, at: Level, ...actions: readonly DossierAction[]): readonly Edge[] =>
  actions.map((action) => [state, action, state, at]);

/** A scoring with its discussion and what remains of a difference: QĐ 1048, PL II §4b. */
export const scoringEdges = (
  at: 'district' | 'province',
  [scoring, discussion, difference]: readonly [string, string, string],
  results: readonly string[],
  anew: readonly string[] = [`${at}.council`],
): readonly Edge[] => [
  ...[scoring, discussion, difference].flatMap((name) =>
    anew.map((to): Edge => [`${at}.${name}`, 'breakOffScoring', to, at]),
  ),
  [`${at}.${scoring}`, 'closeScoring', `${at}.${discussion}`, at],
  [`${at}.${discussion}`, 'closeScoring', `${at}.${difference}`, at],
  [`${at}.${difference}`, 'scoreAgain', `${at}.${discussion}`, at],
  ...results.flatMap((to): readonly Edge[] => [
    [`${at}.${scoring}`, 'closeScoring', to, at],
    [`${at}.${discussion}`, 'closeScoring', to, at],
    [`${at}.${difference}`, 'recordDifference', to, at],
  ]),
];

/** A result that may be opened again, by one person and another. */
export const reopeningEdges = (from: string, at: 'district' | 'province', to: string): readonly Edge[] => [
  ...same(from, at, 'proposeReopening', 'declineReopening'),
  [from, 'confirmReopening', to, at],
];

/** A result that its owner may contest, and where it may lead once the appeal is decided. */
export const appealEdges = (
  from: string,
  at: 'district' | 'province',
  results: readonly string[],
): readonly Edge[] => [
  ...same(from, 'commune', 'fileAppeal'),
  ...same(from, at, 'admitAppeal', 'nameAppealMembers', 'releaseAppealMember', 'refuseAppeal'),
  ...results.map((to): Edge => [from, 'decideAppeal', to, at]),
];

/** Where an office has a lawful time to keep, and apologises once it is over. */
export const apologyEdges = (at: Level, ...names: readonly string[]): readonly Edge[] =>
  names.flatMap((name) => same(`${at}.${name}`, at, 'apologise'));

/** A test that the province asks of a laboratory before its council scores. */
export const testingEdges = (council: string, testing: string): readonly Edge[] => [
  [`province.${council}`, 'requestTest', `province.${testing}`, 'province'],
  [`province.${testing}`, 'recordTest', `province.${council}`, 'province'],
  ...same(`province.${testing}`, 'province', 'attachSitePhoto', 'withdrawSitePhoto', 'recordSiteCheck'),
  [`province.${testing}`, 'eliminate', 'closed.eliminated', 'province'],
  [`province.${testing}`, 'withdraw', 'closed.withdrawn', 'commune'],
];

const finalStates = ['closed.recognised', 'closed.withdrawn'];
/** Left only by opening the result again, by an appeal against it, or by entering a later round; a new filing may stand beside them. */
const endedStates = [...finalStates, 'closed.eliminated', 'closed.notPassed'];
const actions = Object.keys(lawfulInputs) as DossierAction[];

/** What every procedure machine must hold, beside the edges that its decision names one by one. */
export function describeProcedure(procedure: Procedure, edges: readonly Edge[]): void {
  const standing = (state: string) => standingAt(state, procedure.id);
  const states = Object.values(procedure.states).flatMap((stage) =>
    Object.values(stage.states).map((node) => ({ name: `${stage.key}.${node.key}`, node })),
  );
  const listed = (state: string) => [
    ...new Set(edges.filter(([from]) => from === state).map(([, action]) => action)),
  ];
  const facts = aDossierUnder(procedure.id);
  // Whose result stands decides which edges are there at all.
  const standings = [
    facts,
    { ...facts, purpose: 're-evaluation' as const },
    { ...facts, clocks: officeClocks.map(anOverdueClock) },
    { ...facts, council: scoringOnce },
    ...(['district', 'province'] as const).flatMap((level) =>
      [1, 2].flatMap((scoringRound) => {
        const results = (['rated', 'eliminated'] as const).map((outcome) => ({
          ...facts,
          lastResult: aLastResult({ level, scoringRound, outcome }),
        }));
        const appealed = (['filed', 'scoring'] as const).map((status) => anAppeal({ status }));
        return results.flatMap((scored) => [scored, ...appealed.map((appeal) => ({ ...scored, appeal }))]);
      }),
    ),
  ];
  const offered = (state: string, asking: Partial<DossierFacts> = {}) =>
    standings.flatMap((each) => availableActions(standing(state), { ...each, ...asking }));

  const targetsOf = (state: string): readonly Edge[] => {
    const [stage = '', name = ''] = state.split('.');
    const snapshot = procedure.resolveState({ value: { [stage]: name }, context: facts } as never);
    return getNextTransitions(snapshot).map(({ eventType, target, guard }) => {
      const [node] = target ?? [];
      const to = node ? node.path.join('.') : state;
      return [state, eventType as DossierAction, to, (guard as { params: EdgeTerms }).params.at];
    });
  };

  describe(`the procedure ${procedure.id}`, () => {
    it('has these edges and no others', () => {
      const found = states.flatMap(({ name }) => targetsOf(name));
      expect(found.map(String).toSorted()).toEqual(edges.map(String).toSorted());
    });

    it('reaches every state', () => {
      const events = [
        ...actions.map((action) => anEvent(action)),
        anEvent('returnForSupplement', { items: [{ reason: 'Thiếu chữ ký' }] }), // names no paper
        anEvent('recordMinistryResult', { points: 720 }),
        anEvent('recordMinistryResult', { points: 400 }),
      ];
      const reached = judgements(procedure.id).flatMap((input) =>
        getShortestPaths(
          procedure as never,
          {
            input,
            events,
            serializeState: ({ value }: { value: StateValue }) => nameOf(value),
          } as never,
        ).map(({ state }) => nameOf((state as { value: StateValue }).value)),
      );
      expect([...new Set(reached)].toSorted()).toEqual(states.map(({ name }) => name).toSorted());
    });

    it.each(states.map(({ name, node }) => [name, node.type === 'final'] as const))(
      '%s has a way out, unless it is final',
      (name, isFinal) => {
        expect(isFinal).toBe(finalStates.includes(name));
        expect(listed(name).length > 0).toBe(!isFinal);
      },
    );

    it.each(states)('$name refuses every action that it does not list', ({ name }) => {
      const refused = actions.filter((action) => !listed(name).includes(action));
      for (const action of refused) {
        expect(decide(standing(name), facts, anEvent(action))).toEqual({
          ok: false,
          refusals: [{ code: 'dossier.action-not-available', state: name, action }],
        });
      }
      expect([...new Set(offered(name).map(({ action }) => action))].toSorted()).toEqual(
        listed(name)
          .filter((action) => !isSystemAction(action))
          .toSorted(),
      );
    });

    it.each(edges.map(([from, action, , at]) => [action, from, at] as const))(
      '%s in %s is for nobody but the offices of the %s that may',
      (action, state, at) => {
        const may = rolesThatMay(`dossier.${action}`, at);
        const elsewhere = edges.some((edge) => edge[0] === state && edge[1] === action && edge[3] !== at);
        for (const role of roles) {
          const actor = { personId: 'somebody', roles: [{ role, level: at }] };
          const offers = offered(state, { actor }).filter((each) => each.action === action);
          expect([role, offers.some(({ mine }) => mine)]).toEqual([role, may.includes(role)]);
          if (may.includes(role) || elsewhere) continue;
          const codes = standings.flatMap((each) => {
            const outcome = decide(standing(state), { ...each, actor }, anEvent(action));
            return outcome.ok ? ['taken'] : outcome.refusals.map(({ code }) => code);
          });
          expect(codes).toContain('person.not-permitted');
          expect(codes).not.toContain('taken');
        }
      },
    );

    it('keeps every state open in which the path has not ended', () => {
      for (const { name, node } of states)
        expect([name, node.tags.includes('open')]).toEqual([name, !endedStates.includes(name)]);
    });

    it('leads one action at two levels to the same state, since XState cannot know who asks', () => {
      // Whose result is opened again or appealed the record tells, not the person.
      const ofResults = ['confirmReopening', 'decideAppeal'];
      for (const [from, action, to, at] of edges.filter((edge) => !ofResults.includes(edge[1]))) {
        const otherLevels = edges.filter((edge) => edge[0] === from && edge[1] === action && edge[3] !== at);
        expect(otherLevels.filter((edge) => edge[2] !== to)).toEqual([]);
      }
    });
  });
}

/** Facts under which every edge of the happy way is open at once, one for each way a panel may end and each purpose. */
const judgements = (id: string): readonly DossierFacts[] =>
  purposes.flatMap((purpose) => [
    ...[95, 76, 66, 40].map((mean) => judged(id, purpose, aResult(mean * 5, 5))),
    judged(id, purpose, aResult(475, 5, { outcome: 'eliminated' })),
    judged(id, purpose, aResult(350, 5, { lowest: 50, highest: 90 })),
  ]);

const scoringOnce = { ...aCouncil(9), charter: { id: 'charter', terms: { scoringRounds: 1 } } };

const anOverdueClock = (kind: OfficeClock): DossierClock => ({
  ...{ kind, days: 15, unit: 'days', startedOn: '2021-05-20', stops: [] },
  ...{ dueOn: '2021-06-04', missingYear: null, calendarVersion: 1 },
});

const aLoosePhoto = ({ actor, evidence }: DossierFacts) => {
  const { evidenceId: id } = lawfulInputs.withdrawSitePhoto;
  const loosePhotos = [{ id, attachedBy: actor.personId }];
  return { evidence: [...evidence, { id, kind: sitePhotoKind }], loosePhotos };
};

const anySize = (rule: LevelRule): LevelRule => ({
  ...rule,
  council: { ...rule.council, minimum: 5, maximum: 11 },
});

function judged(id: string, purpose: DossierFacts['purpose'], tally: PanelResult): DossierFacts {
  const seats = aCouncil(7).seats.map(({ personId }) => personId);
  // Whoever presides decides for the council.
  const facts = aDossierUnder(id, { purpose, actor: { personId: 'member-1', roles: everyRole } });
  const { district, province } = facts.rulebook;
  return {
    ...facts,
    // A walk has one council for both levels, whose lawful sizes do not meet.
    rulebook: { ...facts.rulebook, district: district && anySize(district), province: anySize(province) },
    council: aCouncil(7),
    session: aSession(aCouncil(7), 'province'),
    communeReport: lawfulInputs.recordCommuneReport,
    openPanel: aPanel({ level: 'province', seats, cast: seats }),
    tally,
    lastResult: aLastResult({ points: 350, ballots: 5, closedOn: '2021-06-01' }),
    testedOn: '2021-06-14',
    siteCheckedOn: '2021-06-14',
    ...aLoosePhoto(facts),
    star: 4,
  };
}
