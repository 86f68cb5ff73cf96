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
import { DossierStory } from '../../../../test/support/dossier-story.js';
import {
  itLeadsFromTheCommuneToTheProvince,
  toCouncilOfProvince,
} from '../../../../test/support/without-district.js';
import { qd1489Procedure } from './procedure.machine.js';

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
    'recognition',
    'ministryForwarding',
  ),
  ...same('ministry.returned', 'province', 'apologise'),
  ...testingEdges('council', 'testing'),
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
  ),
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
  ...appealEdges('closed.eliminated', 'province', ofProvince),
];

describeProcedure(qd1489Procedure, edges);

describe('the paths of QĐ 1489', () => {
  itLeadsFromTheCommuneToTheProvince('qd-1489-2025');

  it.each([
    ['first', '2026-07-21', true],
    ['first', '2026-07-22', false],
    ['re-evaluation', '2026-06-21', true],
    ['re-evaluation', '2026-06-22', false],
  ] as const)('%s may still be scored on %s: %s — QĐ 26/2026, Đ.12.2', (purpose, today, may) => {
    const story = DossierStory.beginUnder('qd-1489-2025', { purpose }).through(...toCouncilOfProvince);
    const asked = story.meanwhile({ today }).ask('openScoring');
    expect(asked.ok).toBe(may);
    if (!asked.ok) expect(asked.refusals.map(({ code }) => code)).toEqual(['transition.over']);
  });
});
