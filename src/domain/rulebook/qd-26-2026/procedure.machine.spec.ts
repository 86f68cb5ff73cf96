import { describe, expect, it } from '@jest/globals';
import {
  describeProcedure,
  apologyEdges,
  appealEdges,
  reopeningEdges,
  same,
  scoringEdges,
  testingEdges,
  type Edge,
} from '../../../../test/support/describe-procedure.js';
import { aCouncil, aResult } from '../../../../test/support/dossier-facts.js';
import { anEvent, DossierStory } from '../../../../test/support/dossier-story.js';
import {
  itLeadsFromTheCommuneToTheProvince,
  toCouncilOfProvince,
} from '../../../../test/support/without-district.js';
import type { DossierFacts } from '../../dossier/dossier-facts.js';
import type { Role } from '../../jurisdiction/role.js';
import { availableActions, decide } from '../../dossier/decide.js';
import { whatHoldsOpinionsUp } from '../../dossier/opinions.rules.js';
import { opinionTermsOf } from '../../dossier/opinion-terms.js';
import { qd26Procedure } from './procedure.machine.js';

/** The whole procedure as the decision tells it, edge by edge. */
const ofProvince = [
  ...['closed.eliminated', 'province.ministryForwarding', 'province.recognition', 'closed.notPassed'],
];

const edges: readonly Edge[] = [
  ['registration.registered', 'acceptIdea', 'preparation.preparing', 'commune'],
  ['registration.registered', 'refuseIdea', 'registration.refused', 'commune'],
  ['registration.registered', 'withdraw', 'closed.withdrawn', 'commune'],
  ['registration.refused', 'resubmitIdea', 'registration.registered', 'commune'],
  ['registration.refused', 'withdraw', 'closed.withdrawn', 'commune'],

  ...same('preparation.preparing', 'commune', 'attachEvidence', 'removeEvidence'),
  ...apologyEdges('commune', 'review'),
  ...apologyEdges(
    'province',
    'intake',
    'council',
    'scoring',
    'discussion',
    'difference',
    'opinions',
    'meeting',
    'recognition',
    'ministryForwarding',
  ),
  ...same('ministry.returned', 'province', 'apologise'),
  ...testingEdges('council', 'testing'),
  ...testingEdges('meeting', 'meetingTesting'),
  ['preparation.preparing', 'submit', 'commune.review', 'commune'],
  ['preparation.preparing', 'reenter', 'preparation.preparing', 'commune'],
  ['preparation.preparing', 'withdraw', 'closed.withdrawn', 'commune'],

  ['commune.review', 'returnForSupplement', 'commune.returned', 'commune'],
  ...same('commune.review', 'commune', 'recordCommuneReport'),
  ['commune.review', 'requestEvaluation', 'province.intake', 'commune'],
  ['commune.review', 'reenter', 'preparation.preparing', 'commune'],
  ['commune.review', 'withdraw', 'closed.withdrawn', 'commune'],
  ...same('commune.returned', 'commune', 'attachEvidence', 'removeEvidence'),
  ['commune.returned', 'resubmit', 'commune.review', 'commune'],
  ['commune.returned', 'reenter', 'preparation.preparing', 'commune'],
  ['commune.returned', 'withdraw', 'closed.withdrawn', 'commune'],

  ['province.intake', 'receive', 'province.council', 'province'],
  ['province.intake', 'returnForSupplement', 'province.returned', 'province'],
  ['province.intake', 'withdraw', 'closed.withdrawn', 'commune'],
  ...same('province.returned', 'commune', 'attachEvidence', 'removeEvidence'),
  ['province.returned', 'requestEvaluation', 'province.intake', 'commune'],
  ['province.returned', 'withdraw', 'closed.withdrawn', 'commune'],
  ...same(
    'province.council',
    'province',
    'recordTest',
    'attachSitePhoto',
    'withdrawSitePhoto',
    'recordSiteCheck',
  ),
  ['province.council', 'openScoring', 'province.scoring', 'province'],
  ['province.council', 'eliminate', 'closed.eliminated', 'province'],
  ['province.council', 'withdraw', 'closed.withdrawn', 'commune'],
  ...scoringEdges(
    'province',
    ['scoring', 'discussion', 'difference'],
    ['closed.eliminated', 'province.ministryForwarding', 'province.recognition', 'closed.notPassed'],
    ['province.council', 'province.meeting'],
  ),
  ['province.council', 'openScoring', 'province.opinions', 'province'],
  ['province.opinions', 'endOpinions', 'closed.eliminated', 'province'],
  ['province.opinions', 'endOpinions', 'province.meeting', 'province'],
  ['province.opinions', 'endOpinions', 'province.meeting', 'province'],
  ['province.opinions', 'callMeeting', 'province.meeting', 'province'],
  ['province.council', 'callMeeting', 'province.meeting', 'province'],
  ['province.opinions', 'endOpinions', 'province.ministryForwarding', 'province'],
  ['province.opinions', 'endOpinions', 'province.recognition', 'province'],
  ['province.opinions', 'endOpinions', 'closed.notPassed', 'province'],
  ...same(
    'province.meeting',
    'province',
    'recordTest',
    'attachSitePhoto',
    'withdrawSitePhoto',
    'recordSiteCheck',
  ),
  ['province.meeting', 'openScoring', 'province.scoring', 'province'],
  ['province.meeting', 'eliminate', 'closed.eliminated', 'province'],
  ['province.meeting', 'withdraw', 'closed.withdrawn', 'commune'],
  ['province.recognition', 'recognise', 'closed.recognised', 'province'],
  ['province.recognition', 'eliminate', 'closed.eliminated', 'province'],
  ...reopeningEdges('province.recognition', 'province', 'province.council'),
  ...appealEdges('province.recognition', 'province', ofProvince),
  ['province.ministryForwarding', 'forwardToMinistry', 'ministry.evaluation', 'province'],
  ['province.ministryForwarding', 'eliminate', 'closed.eliminated', 'province'],
  ...reopeningEdges('province.ministryForwarding', 'province', 'province.council'),
  ...appealEdges('province.ministryForwarding', 'province', ofProvince),

  ['ministry.evaluation', 'recordMinistryResult', 'closed.recognised', 'province'],
  ['ministry.evaluation', 'recordMinistryResult', 'ministry.returned', 'province'],
  ['ministry.evaluation', 'recordMinistryResult', 'closed.notPassed', 'province'],
  ['ministry.returned', 'recognise', 'closed.recognised', 'province'],
  ['ministry.returned', 'evaluateAgain', 'province.council', 'province'],

  ['closed.notPassed', 'reenter', 'preparation.preparing', 'commune'],
  ...reopeningEdges('closed.notPassed', 'province', 'province.council'),
  ...appealEdges('closed.notPassed', 'province', ofProvince),
  ...reopeningEdges('closed.eliminated', 'province', 'province.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.meeting'),
  ...appealEdges('closed.eliminated', 'province', ofProvince),
];

describeProcedure(qd26Procedure, edges);

describe('the paths of QĐ 26/2026', () => {
  itLeadsFromTheCommuneToTheProvince('qd-26-2026');

  describe('a re-evaluation', () => {
    const polled = () =>
      DossierStory.beginUnder('qd-26-2026', { purpose: 're-evaluation' }).through(
        ...toCouncilOfProvince,
        'openScoring',
      );

    it('is decided by written opinions where they agree', () => {
      const story = polled();
      expect(story.state).toBe('province.opinions');
      story.score(75, { lowest: 71, highest: 79 });
      expect([story.state, story.now.star]).toEqual(['province.recognition', 4]);
    });

    it('goes to a meeting by itself where they differ', () => {
      const story = polled();
      story.score(75, { lowest: 65, highest: 82 });
      expect(story.state).toBe('province.meeting');
      story.take('openScoring');
      expect([story.state, story.now.openPanel?.scoringRound]).toEqual(['province.scoring', 2]);
      story.score(75);
      expect(story.state).toBe('province.recognition');
    });

    it('leaves opinions what is left of its forty-five days, counted since the dossier was complete', () => {
      const story = DossierStory.beginUnder('qd-26-2026', { purpose: 're-evaluation' }).through(
        ...toCouncilOfProvince,
      );
      story.meanwhile({ today: '2021-07-10' });
      const refusedBy = (opinionsDueOn: string) => {
        const outcome = story.ask('openScoring', { opinionsDueOn });
        return outcome.ok ? [] : outcome.refusals;
      };
      expect(refusedBy('2021-07-29')).toEqual([]);
      const latest = '2021-07-29'; // 45 days after 2021-06-14
      expect(refusedBy('2021-07-30')).toEqual([
        { code: 'opinions.due-too-late', dueOn: '2021-07-30', latest },
      ]);
      const { standing, now } = story.meanwhile({
        today: '2021-07-26',
        council: aCouncil(9, 'province-council'),
      });
      expect(opinionTermsOf(standing, now)).toEqual({
        usualDueOn: latest,
        counted: null,
        latestDueOn: latest,
        charterId: null,
      });
      story.meanwhile({ today: '2021-07-30' });
      expect(refusedBy('2021-08-10')).toEqual([]); // over already: nothing is gained by haste
    });

    it('waits for everybody until the last day is over, and not a day longer', () => {
      const story = polled();
      const refusalsOf = () => {
        const outcome = story.ask('endOpinions');
        return outcome.ok ? [] : outcome.refusals;
      };
      story.meanwhile({ today: '2021-06-28' });
      expect(refusalsOf()).toEqual([
        { code: 'opinions.still-awaited', dueOn: '2021-06-28', seats: 9, cast: 0 },
      ]);
      expect(story.meanwhile({ today: '2021-06-29' }).take('endOpinions').state).toBe('province.meeting');
    });

    it.each([
      ['five of nine', 5, 'province.meeting'],
      ['six of nine, which is two thirds', 6, 'province.recognition'],
    ])('at the end of its time is decided by a quorum: %s', (_, count, to) => {
      const story = polled();
      const { openPanel } = story.now;
      if (!openPanel) throw new Error('Opinions are asked');
      const cast = openPanel.seats.slice(0, count);
      const tally = aResult(75 * count, count);
      const { effects } = story
        .meanwhile({ openPanel: { ...openPanel, cast }, tally, today: '2021-06-29' })
        .take('endOpinions');
      expect(story.state).toBe(to);
      const [ended] = effects;
      expect(ended).toMatchObject(
        count < 6 ? { type: 'lapsePanel', id: 'panel' } : { type: 'closePanel', sealed: true },
      );
      expect(story.now.star).toBe(count < 6 ? null : 4);
    });

    it('goes to a meeting without the opinion of the chair', () => {
      const story = polled();
      const { openPanel } = story.now;
      if (!openPanel) throw new Error('Opinions are asked');
      const cast = openPanel.seats.slice(1);
      const tally = aResult(75 * 8, 8);
      story.meanwhile({ openPanel: { ...openPanel, cast }, tally, today: '2021-06-29' }).take('endOpinions');
      expect([story.state, story.now.lastResult]).toEqual(['province.meeting', null]);
    });

    describe('in which a member came to doubt', () => {
      const doubted = (cast: number, today: string, changes: Partial<DossierFacts> = {}) => {
        const story = polled();
        const { openPanel, words } = story.now;
        if (!openPanel) throw new Error('Opinions are asked');
        return story.meanwhile({
          ...{ today, tally: aResult(75 * cast, cast), words: { ...words, 'member-9': 'doubt' } },
          ...{ openPanel: { ...openPanel, cast: openPanel.seats.slice(0, cast) }, ...changes },
        });
      };
      const codesOf = (outcome: ReturnType<DossierStory['ask']>) =>
        outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

      it('past the last day a doubter who gave no opinion holds nothing up', () => {
        expect(codesOf(doubted(8, '2021-06-28').ask('endOpinions'))).toContain('conflict.in-doubt');
        expect(doubted(8, '2021-06-29').take('endOpinions').state).toBe('province.recognition');
        expect(codesOf(doubted(9, '2021-06-29').ask('endOpinions'))).toEqual(['conflict.in-doubt']);
      });

      it('a meeting may be called while the doubt holds the end up, and not once nothing does', () => {
        expect(doubted(9, '2021-06-29').take('callMeeting').state).toBe('province.meeting');
        expect(doubted(9, '2021-06-28').take('callMeeting').state).toBe('province.meeting');
        expect(codesOf(doubted(8, '2021-06-29').ask('callMeeting'))).toEqual(['opinions.over']);
      });

      it('what is awaited is told to officials, with the name to whoever leads or audits, to owners not at all', () => {
        const heldUp = (role: Role, personId = 'somebody') => {
          const actor = { personId, roles: [{ role, level: role === 'producer' ? 'commune' : 'province' }] };
          return whatHoldsOpinionsUp(doubted(9, '2021-06-29', { actor } as Partial<DossierFacts>).now);
        };
        const named = [{ code: 'conflict.in-doubt', waitingFor: ['member-9'] }];
        expect(heldUp('councilChair', 'member-1')).toEqual(named);
        expect(heldUp('auditor')).toEqual(named);
        expect(heldUp('provinceOfficer')).toEqual([{ code: 'conflict.in-doubt', waitingFor: [] }]);
        expect(heldUp('producer')).toEqual([]);
        expect(whatHoldsOpinionsUp(doubted(8, '2021-06-29').now)).toEqual([]);
        expect(whatHoldsOpinionsUp(doubted(8, '2021-06-28').now)).toEqual(named);
      });
    });

    it('is ended by the system, never by a person, and is offered to nobody', () => {
      const story = polled().meanwhile({ today: '2021-06-29' });
      const outcome = decide(story.standing, story.now, anEvent('endOpinions'));
      expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['person.not-permitted']);
      const offered = availableActions(story.standing, story.now).map(({ action }) => action);
      expect(offered).not.toContain('endOpinions');
      expect(story.take('endOpinions').takenAs).toBe('system');
    });

    it('is met over where the chair finds it complex, with a reason, while opinions still run', () => {
      const story = polled();
      const silent = story.ask('callMeeting', { reason: ' ' });
      expect(silent.ok ? [] : silent.refusals.map(({ code }) => code)).toEqual(['reason.missing']);
      expect(story.take('callMeeting').effects[0]).toEqual({ type: 'lapsePanel', id: 'panel' });
      expect([story.state, story.now.openPanel]).toEqual(['province.meeting', null]);
      story.take('openScoring');
      expect([story.state, story.now.openPanel?.scoringRound]).toEqual(['province.scoring', 2]);
      const late = polled().meanwhile({ today: '2021-06-29' }).ask('callMeeting');
      expect(late.ok ? [] : late.refusals.map(({ code }) => code)).toEqual(['opinions.over']);
    });

    it('is met over where a vice chair who presides finds it complex, not where another member does', () => {
      const before = DossierStory.beginUnder('qd-26-2026', { purpose: 're-evaluation' });
      for (const story of [polled(), before.through(...toCouncilOfProvince)]) {
        const { words } = story.now;
        const council = aCouncil(9);
        const seats = council.seats.map((each) =>
          each.personId === 'member-3' ? { ...each, seat: 'viceChair' } : each,
        );
        const called = (personId: string, role: Role, changes: Partial<DossierFacts> = {}) => {
          const actor = { personId, roles: [{ role, level: 'province' as const }] };
          const facts = { ...story.now, actor, council: { ...council, seats }, session: null, ...changes };
          const outcome = decide(story.standing, facts, anEvent('callMeeting'));
          return outcome.ok ? outcome.value.takenAs : outcome.refusals.map(({ code }) => code);
        };
        const conflicted = { words: { ...words, 'member-1': 'conflict' as const } };
        expect(called('member-1', 'councilChair')).toBe('councilChair');
        expect(called('member-3', 'councilMember')).toEqual(['person.not-permitted']);
        expect(called('member-1', 'councilChair', conflicted)).toEqual(['conflict.declared']);
        expect(called('member-3', 'councilMember', conflicted)).toBe('councilChair');
        expect(called('member-4', 'councilMember', conflicted)).toEqual(['person.not-permitted']);
      }
    });

    it('may be met over before any opinion is asked', () => {
      const story = DossierStory.beginUnder('qd-26-2026', { purpose: 're-evaluation' }).through(
        ...toCouncilOfProvince,
      );
      expect(story.take('callMeeting').effects.map(({ type }) => type)).toEqual(['notify']);
      expect(story.state).toBe('province.meeting');
      const first = DossierStory.beginUnder('qd-26-2026').through(...toCouncilOfProvince);
      expect(first.ask('callMeeting')).toMatchObject({
        refusals: [{ code: 'dossier.action-not-available' }],
      });
    });

    it('needs its updated papers', () => {
      const story = DossierStory.beginUnder('qd-26-2026', { purpose: 're-evaluation', evidence: [] });
      const early = story.through('acceptIdea').ask('submit');
      expect(early.ok ? [] : early.refusals).toEqual(
        ['registration-slip', 'self-assessment-report', 'updated-papers'].map((documentKind) => ({
          code: 'document.missing',
          documentKind,
        })),
      );
    });
  });
});
