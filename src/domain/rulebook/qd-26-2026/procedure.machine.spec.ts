import { describe, expect, it } from '@jest/globals';
import {
  describeProcedure,
  appealEdges,
  reopeningEdges,
  same,
  scoringEdges,
  type Edge,
} from '../../../../test/support/describe-procedure.js';
import { DossierStory } from '../../../../test/support/dossier-story.js';
import {
  itLeadsFromTheCommuneToTheProvince,
  toCouncilOfProvince,
} from '../../../../test/support/without-district.js';
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
  ...same('province.council', 'province', 'recordTest', 'recordSiteCheck'),
  ['province.council', 'openScoring', 'province.scoring', 'province'],
  ['province.council', 'eliminate', 'closed.eliminated', 'province'],
  ['province.council', 'withdraw', 'closed.withdrawn', 'commune'],
  ...scoringEdges(
    'province',
    ['scoring', 'discussion', 'difference'],
    ['closed.eliminated', 'province.ministryForwarding', 'province.recognition', 'closed.notPassed'],
  ),
  ['province.council', 'openScoring', 'province.opinions', 'province'],
  ['province.opinions', 'closeScoring', 'closed.eliminated', 'province'],
  ['province.opinions', 'closeScoring', 'province.meeting', 'province'],
  ['province.opinions', 'closeScoring', 'province.ministryForwarding', 'province'],
  ['province.opinions', 'closeScoring', 'province.recognition', 'province'],
  ['province.opinions', 'closeScoring', 'closed.notPassed', 'province'],
  ...same('province.meeting', 'province', 'recordTest', 'recordSiteCheck'),
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
