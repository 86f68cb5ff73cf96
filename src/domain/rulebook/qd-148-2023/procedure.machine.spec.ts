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
import { qd148Procedure } from './procedure.machine.js';

/** The whole procedure as the decision tells it, edge by edge. */
const ofDistrict = ['closed.eliminated', 'district.forwarding', 'district.recognition', 'closed.notPassed'];
const ofProvince = [
  ...['closed.eliminated', 'province.ministryForwarding', 'province.recognition', 'district.recognition'],
  'closed.notPassed',
];

const edges: readonly Edge[] = [
  ['registration.registered', 'acceptIdea', 'preparation.preparing', 'commune'],
  ['registration.registered', 'refuseIdea', 'registration.refused', 'commune'],
  ['registration.registered', 'withdraw', 'closed.withdrawn', 'commune'],
  ['registration.refused', 'resubmitIdea', 'registration.registered', 'commune'],
  ['registration.refused', 'withdraw', 'closed.withdrawn', 'commune'],

  ...same('preparation.preparing', 'commune', 'attachEvidence', 'removeEvidence'),
  ...apologyEdges('commune', 'review'),
  ...apologyEdges('district', 'council', 'scoring', 'discussion', 'difference', 'forwarding', 'recognition'),
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
  ['commune.review', 'forwardToDistrict', 'district.intake', 'commune'],
  ['commune.review', 'reenter', 'preparation.preparing', 'commune'],
  ['commune.review', 'withdraw', 'closed.withdrawn', 'commune'],
  ...same('commune.returned', 'commune', 'attachEvidence', 'removeEvidence'),
  ['commune.returned', 'resubmit', 'commune.review', 'commune'],
  ['commune.returned', 'reenter', 'preparation.preparing', 'commune'],
  ['commune.returned', 'withdraw', 'closed.withdrawn', 'commune'],

  ['district.intake', 'receive', 'district.council', 'district'],
  ['district.intake', 'returnForSupplement', 'district.returned', 'district'],
  ['district.intake', 'withdraw', 'closed.withdrawn', 'commune'],
  ...same('district.returned', 'commune', 'attachEvidence', 'removeEvidence'),
  ['district.returned', 'resubmit', 'district.intake', 'commune'],
  ['district.returned', 'withdraw', 'closed.withdrawn', 'commune'],
  ['district.council', 'openScoring', 'district.scoring', 'district'],
  ['district.council', 'eliminate', 'closed.eliminated', 'district'],
  ['district.council', 'withdraw', 'closed.withdrawn', 'commune'],
  ...scoringEdges(
    'district',
    ['scoring', 'discussion', 'difference'],
    ['closed.eliminated', 'district.forwarding', 'district.recognition', 'closed.notPassed'],
  ),
  ['district.forwarding', 'forwardToProvince', 'province.intake', 'district'],
  ['district.forwarding', 'eliminate', 'closed.eliminated', 'district'],
  ['district.forwarding', 'withdraw', 'closed.withdrawn', 'commune'],
  ...reopeningEdges('district.forwarding', 'district', 'district.council'),
  ...appealEdges('district.forwarding', 'district', ofDistrict),
  ['district.recognition', 'recognise', 'closed.recognised', 'district'],
  ['district.recognition', 'eliminate', 'closed.eliminated', 'district'],
  ...reopeningEdges('district.recognition', 'district', 'district.council'),
  ...reopeningEdges('district.recognition', 'province', 'province.council'),
  ...appealEdges('district.recognition', 'district', ofDistrict),
  ...appealEdges('district.recognition', 'province', ofProvince),

  ['province.intake', 'receive', 'province.council', 'province'],
  ['province.intake', 'returnForSupplement', 'province.returned', 'province'],
  ['province.intake', 'withdraw', 'closed.withdrawn', 'commune'],
  ...same('province.returned', 'commune', 'attachEvidence', 'removeEvidence'),
  ...same('province.returned', 'district', 'attachEvidence', 'removeEvidence'),
  ['province.returned', 'forwardToProvince', 'province.intake', 'district'],
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
    [
      'closed.eliminated',
      'province.ministryForwarding',
      'province.recognition',
      'district.recognition',
      'closed.notPassed',
    ],
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
  ...reopeningEdges('closed.notPassed', 'district', 'district.council'),
  ...reopeningEdges('closed.notPassed', 'province', 'province.council'),
  ...appealEdges('closed.notPassed', 'district', ofDistrict),
  ...appealEdges('closed.notPassed', 'province', ofProvince),
  ...reopeningEdges('closed.eliminated', 'district', 'district.council'),
  ...reopeningEdges('closed.eliminated', 'district', 'district.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.council'),
  ...appealEdges('closed.eliminated', 'district', ofDistrict),
  ...appealEdges('closed.eliminated', 'province', ofProvince),
];

describeProcedure(qd148Procedure, edges);

describe('the paths of QĐ 148', () => {
  const atDistrict = () =>
    DossierStory.beginUnder('qd-148-2023').through(
      ...([
        'acceptIdea',
        'submit',
        'recordCommuneReport',
        'forwardToDistrict',
        'receive',
        'openScoring',
      ] as const),
    );
  const atProvince = () => {
    const story = atDistrict();
    story.score(78);
    return story.through('forwardToProvince', 'receive', 'openScoring');
  };

  it('the commune reports before it sends a dossier on', () => {
    const story = DossierStory.beginUnder('qd-148-2023').through('acceptIdea', 'submit');
    const early = story.ask('forwardToDistrict');
    expect(early.ok ? [] : early.refusals.map(({ code }) => code)).toEqual(['commune-report.not-recorded']);
    story.take('recordCommuneReport');
    expect(story.now.communeReport).toMatchObject({ reportNumber: '12/BC-UBND' });
    expect(story.through('forwardToDistrict').state).toBe('district.intake');
  });

  it('the district recognises three stars by its own decision', () => {
    const story = atDistrict();
    story.score(66);
    expect([story.state, story.now.star]).toEqual(['district.recognition', 3]);
    const { effects, takenAs } = story.take('recognise');
    expect(takenAs).toBe('districtApprover');
    expect(effects).toContainEqual(
      expect.objectContaining({ recognition: expect.objectContaining({ star: 3, by: 'district' }) }),
    );
    expect(story.state).toBe('closed.recognised');
  });

  it.each([
    [49, 'closed.notPassed'],
    [50, 'district.recognition'],
    [69, 'district.recognition'],
    [70, 'district.forwarding'],
  ])('a mean of %d leads from the district to %s', (mean, state) => {
    const story = atDistrict();
    story.score(mean);
    expect(story.state).toBe(state);
  });

  it.each([
    [92, 'province.ministryForwarding'],
    [75, 'province.recognition'],
    [60, 'district.recognition'], // three stars are the district's, whoever scored
    [40, 'closed.notPassed'],
  ])('a mean of %d leads from the province, which scores once, to %s', (mean, state) => {
    const story = atProvince();
    story.score(mean);
    expect(story.state).toBe(state);
  });
});
