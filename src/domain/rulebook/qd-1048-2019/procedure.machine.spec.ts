import { describe, expect, it } from '@jest/globals';
import { aCouncil, aDossier, aResult, theChair } from '../../../../test/support/dossier-facts.js';
import { anEvent, DossierStory, standingAt } from '../../../../test/support/dossier-story.js';
import {
  describeProcedure,
  apologyEdges,
  appealEdges,
  reopeningEdges,
  same,
  scoringEdges,
  type Edge,
} from '../../../../test/support/describe-procedure.js';
import { availableActions, decide } from '../../dossier/decide.js';
import { qd1048Procedure } from './procedure.machine.js';

/** The whole procedure as the decision tells it, edge by edge. */
const ofDistrict = ['closed.eliminated', 'district.forwarding', 'closed.notPassed'];
const ofSecond = [
  ...['closed.eliminated', 'province.ministryForwarding', 'province.recognition', 'closed.notPassed'],
];
const ofFirst = [...ofSecond, 'province.verification', 'closed.notPassed'];

const edges: readonly Edge[] = [
  ['registration.registered', 'acceptIdea', 'preparation.preparing', 'commune'],
  ['registration.registered', 'refuseIdea', 'registration.refused', 'commune'],
  ['registration.registered', 'withdraw', 'closed.withdrawn', 'commune'],
  ['registration.refused', 'resubmitIdea', 'registration.registered', 'commune'],
  ['registration.refused', 'withdraw', 'closed.withdrawn', 'commune'],

  ...same('preparation.preparing', 'commune', 'attachEvidence', 'removeEvidence'),
  ...apologyEdges('commune', 'review'),
  ...apologyEdges('district', 'council', 'scoring', 'discussion', 'difference', 'forwarding'),
  ...apologyEdges(
    'province',
    'intake',
    'council',
    'firstScoring',
    'firstDiscussion',
    'firstDifference',
    'secondScoring',
    'secondDiscussion',
    'secondDifference',
    'recognition',
    'ministryForwarding',
  ),
  ...same('ministry.returned', 'province', 'apologise'),
  ['preparation.preparing', 'submit', 'commune.review', 'commune'],
  ['preparation.preparing', 'reenter', 'preparation.preparing', 'commune'],
  ['preparation.preparing', 'withdraw', 'closed.withdrawn', 'commune'],

  ['commune.review', 'returnForSupplement', 'commune.returned', 'commune'],
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
    ['closed.eliminated', 'district.forwarding', 'closed.notPassed'],
  ),
  ['district.forwarding', 'forwardToProvince', 'province.intake', 'district'],
  ['district.forwarding', 'eliminate', 'closed.eliminated', 'district'],
  ['district.forwarding', 'withdraw', 'closed.withdrawn', 'commune'],
  ...reopeningEdges('district.forwarding', 'district', 'district.council'),
  ...appealEdges('district.forwarding', 'district', ofDistrict),

  ['province.intake', 'receive', 'province.council', 'province'],
  ['province.intake', 'returnForSupplement', 'province.returned', 'province'],
  ['province.intake', 'withdraw', 'closed.withdrawn', 'commune'],
  ...same('province.returned', 'commune', 'attachEvidence', 'removeEvidence'),
  ...same('province.returned', 'district', 'attachEvidence', 'removeEvidence'),
  ['province.returned', 'forwardToProvince', 'province.intake', 'district'],
  ['province.returned', 'withdraw', 'closed.withdrawn', 'commune'],
  ['province.council', 'openScoring', 'province.firstScoring', 'province'],
  ...same(
    ...(['province.council', 'province'] as const),
    ...(['recordTest', 'attachSitePhoto', 'withdrawSitePhoto', 'recordSiteCheck'] as const),
  ),
  ['province.council', 'eliminate', 'closed.eliminated', 'province'],
  ['province.council', 'withdraw', 'closed.withdrawn', 'commune'],
  ...scoringEdges(
    'province',
    ['firstScoring', 'firstDiscussion', 'firstDifference'],
    [
      'closed.eliminated',
      'province.ministryForwarding',
      'province.recognition',
      'closed.notPassed',
      'province.verification',
      'closed.notPassed',
    ],
  ),
  ...same(
    'province.verification',
    'province',
    'recordTest',
    'attachSitePhoto',
    'withdrawSitePhoto',
    'recordSiteCheck',
  ),
  ['province.verification', 'openScoring', 'province.secondScoring', 'province'],
  ['province.verification', 'eliminate', 'closed.eliminated', 'province'],
  ['province.verification', 'withdraw', 'closed.withdrawn', 'commune'],
  ...reopeningEdges('province.verification', 'province', 'province.council'),
  ...appealEdges('province.verification', 'province', ofFirst),
  ...scoringEdges(
    'province',
    ['secondScoring', 'secondDiscussion', 'secondDifference'],
    ['closed.eliminated', 'province.ministryForwarding', 'province.recognition', 'closed.notPassed'],
    ['province.verification'],
  ),
  ['province.recognition', 'recognise', 'closed.recognised', 'province'],
  ['province.recognition', 'eliminate', 'closed.eliminated', 'province'],
  ...reopeningEdges('province.recognition', 'province', 'province.council'),
  ...reopeningEdges('province.recognition', 'province', 'province.verification'),
  ...appealEdges('province.recognition', 'province', ofFirst),
  ...appealEdges('province.recognition', 'province', ofSecond),
  ['province.ministryForwarding', 'forwardToMinistry', 'ministry.evaluation', 'province'],
  ['province.ministryForwarding', 'eliminate', 'closed.eliminated', 'province'],
  ...reopeningEdges('province.ministryForwarding', 'province', 'province.council'),
  ...reopeningEdges('province.ministryForwarding', 'province', 'province.verification'),
  ...appealEdges('province.ministryForwarding', 'province', ofFirst),
  ...appealEdges('province.ministryForwarding', 'province', ofSecond),

  ['ministry.evaluation', 'recordMinistryResult', 'closed.recognised', 'province'],
  ['ministry.evaluation', 'recordMinistryResult', 'ministry.returned', 'province'],
  ['ministry.evaluation', 'recordMinistryResult', 'closed.notPassed', 'province'],
  ['ministry.returned', 'recognise', 'closed.recognised', 'province'],

  ['closed.notPassed', 'reenter', 'preparation.preparing', 'commune'],
  ...reopeningEdges('closed.notPassed', 'district', 'district.council'),
  ...reopeningEdges('closed.notPassed', 'province', 'province.council'),
  ...reopeningEdges('closed.notPassed', 'province', 'province.verification'),
  ...appealEdges('closed.notPassed', 'district', ofDistrict),
  ...appealEdges('closed.notPassed', 'province', ofFirst),
  ...appealEdges('closed.notPassed', 'province', ofSecond),
  // A result that eliminates, and what the chair alone eliminated before there was one.
  ...reopeningEdges('closed.eliminated', 'district', 'district.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.verification'),
  ...reopeningEdges('closed.eliminated', 'district', 'district.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.council'),
  ...reopeningEdges('closed.eliminated', 'province', 'province.verification'),
  ...appealEdges('closed.eliminated', 'district', ofDistrict),
  ...appealEdges('closed.eliminated', 'province', ofFirst),
  ...appealEdges('closed.eliminated', 'province', ofSecond),
];
describeProcedure(qd1048Procedure, edges);

it.each([
  ['nobody has settled anything', null, false],
  ['the charter scores twice', { scoringRounds: 2 }, false],
  ['the charter scores once', { scoringRounds: 1 }, true],
])('a test is recorded before the scoring where %s', (_, terms, isOffered) => {
  const council = { ...aCouncil(9), charter: terms && { id: 'charter', terms } };
  const offered = availableActions(standingAt('province.council'), aDossier({ council }));
  const checks = ['recordTest', 'attachSitePhoto', 'withdrawSitePhoto', 'recordSiteCheck'];
  for (const check of checks)
    expect([check, offered.some(({ action }) => action === check)]).toEqual([check, isOffered]);
});

describe('an unknown procedure', () => {
  it.each([
    [{ machine: 'qd-0-0', machineVersion: '1', state: 'commune.review' }, 'procedure.unknown'],
    [{ machine: 'qd-1048-2019', machineVersion: '2', state: 'commune.review' }, 'procedure.unknown'],
    [{ machine: 'qd-1048-2019', machineVersion: '', state: 'commune.review' }, 'procedure.unknown'],
    [standingAt('commune.lost'), 'procedure.state-unknown'],
    [standingAt('commune'), 'procedure.state-unknown'],
    [standingAt('nowhere.review'), 'procedure.state-unknown'],
    [standingAt('commune.review.deep'), 'procedure.state-unknown'],
    [standingAt(''), 'procedure.state-unknown'],
    [standingAt('constructor.prototype'), 'procedure.state-unknown'],
  ])('%j is refused, never guessed', (standing, code) => {
    const outcome = decide(standing, aDossier(), anEvent('withdraw'));
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(availableActions(standing, aDossier())).toEqual([]);
  });
});

describe('the paths of QĐ 1048', () => {
  const registered = () => DossierStory.begin();
  const atDistrict = () => registered().through('acceptIdea', 'submit', 'forwardToDistrict');
  const scoringAtDistrict = () => atDistrict().through('receive', 'openScoring');
  const atProvince = (mean = 66) => {
    const story = scoringAtDistrict();
    story.score(mean);
    return story.through('forwardToProvince');
  };
  const scoringAtProvince = () => atProvince().through('receive', 'openScoring');
  const verified = () => {
    const story = scoringAtProvince();
    story.score(66);
    return story.through('recordTest', 'recordSiteCheck', 'openScoring');
  };
  const atMinistry = () => {
    const story = verified();
    story.score(92);
    return story.through('forwardToMinistry');
  };

  it('an idea is refused and offered again', () => {
    expect(registered().through('refuseIdea', 'resubmitIdea', 'acceptIdea').state).toBe(
      'preparation.preparing',
    );
  });

  it('the commune returns a dossier for a supplement and gets it back', () => {
    const story = registered().through('acceptIdea', 'submit', 'returnForSupplement');
    expect(story.now.supplement).toEqual({
      from: 'commune',
      items: [{ documentKind: 'business-plan', reason: 'Thiếu phương án tài chính' }],
      askedOn: '2021-06-14',
      had: story.now.evidence.map(({ id }) => id),
    });
    story.through('attachEvidence', 'resubmit');
    expect(story.now.supplement).toBeNull();
    expect(story.through('forwardToDistrict').state).toBe('district.intake');
  });

  it('the district returns a dossier for a supplement and gets it back', () => {
    const story = atDistrict().through('returnForSupplement');
    expect(story.now.supplement?.from).toBe('district');
    expect(story.through('attachEvidence', 'resubmit', 'receive').state).toBe('district.council');
    expect(story.now.supplement).toBeNull();
  });

  it('the province returns a dossier, and the district sends it again', () => {
    const story = atProvince().through('returnForSupplement');
    expect([story.state, story.now.supplement?.from]).toEqual(['province.returned', 'province']);
    expect(story.through('attachEvidence', 'forwardToProvince', 'receive').state).toBe('province.council');
    expect(story.now.supplement).toBeNull();
  });

  it.each([
    ['registered', registered],
    ['at the district', atDistrict],
    ['at the province', atProvince],
  ])('the owner withdraws a dossier %s', (_, story) => {
    expect(story().through('withdraw').state).toBe('closed.withdrawn');
  });

  it.each([
    ['district', scoringAtDistrict],
    ['province', scoringAtProvince],
    ['province again', verified],
  ])('a majority of ballots eliminates a dossier at the %s', (_, begun) => {
    const story = begun();
    story.score(80, { outcome: 'eliminated', findings: ['forged-dossier'] });
    expect([story.state, story.now.star]).toEqual(['closed.eliminated', null]);
  });

  it.each([
    ['before the scoring of the district', () => atDistrict().through('receive')],
    ['before the scoring of the province', () => atProvince().through('receive')],
  ])("the chair's finding eliminates a dossier %s", (_, begun) => {
    const story = begun().meanwhile({ actor: theChair }).through('eliminate');
    expect([story.state, story.now.star]).toEqual(['closed.eliminated', null]);
  });

  it.each([
    ['after the scoring of the district', () => scored(scoringAtDistrict(), 66)],
    ['between its two scorings', () => scored(scoringAtProvince(), 66)],
    ['before recognition', () => scored(verified(), 72)],
    ['before the way to the ministry', () => scored(verified(), 92)],
  ])('the chair alone takes no result from a dossier %s', (_, begun) => {
    expect(begun().meanwhile({ actor: theChair }).ask('eliminate')).toMatchObject({
      ok: false,
      refusals: [{ code: 'elimination.result-sealed' }],
    });
  });

  it.each([
    ['district', scoringAtDistrict],
    ['province', scoringAtProvince],
    ['province again', verified],
  ])('an evaluation stopped by the ballots does not pass at the %s', (_, begun) => {
    const story = begun();
    story.score(80, { outcome: 'stopped', findings: ['foreign-matter'] });
    expect([story.state, story.now.star]).toEqual(['closed.notPassed', null]);
  });

  it.each([
    [349, 'closed.notPassed', 2], // 49.86
    [350, 'district.forwarding', 3], // 50 — QĐ 1048, PL II §1a
  ])('%s points of seven members lead from the district to %s', (points, state, star) => {
    const story = scoringAtDistrict();
    const { openPanel } = story.now;
    if (!openPanel) throw new Error('no panel');
    story
      .meanwhile({ openPanel: { ...openPanel, cast: openPanel.seats }, tally: aResult(points, 7) })
      .take('closeScoring');
    expect([story.state, story.now.star]).toEqual([state, star]);
  });

  it('a product below 50 points improves and comes again in a later round', () => {
    const story = scoringAtDistrict();
    story.score(48);
    expect([story.state, story.now.star]).toEqual(['closed.notPassed', 2]);
    story.meanwhile({ today: '2021-08-01' }).through('reenter', 'submit', 'forwardToDistrict');
    expect([story.state, story.now.roundId, story.now.star, story.now.samplesReceived]).toEqual([
      'district.intake',
      'round-2',
      null,
      null,
    ]);
    expect(story.now.lastResult).toBeNull();
  });

  it('a product below three stars at the province does not pass, in either scoring', () => {
    expect(scored(scoringAtProvince(), 49).state).toBe('closed.notPassed');
    expect(scored(verified(), 49).state).toBe('closed.notPassed');
  });

  it('a dossier that missed its round enters a later one from preparation, review or return', () => {
    const missed = { today: '2021-06-21' };
    const begun = () => registered().through('acceptIdea');
    const stories = [begun(), begun().through('submit'), begun().through('submit', 'returnForSupplement')];
    for (const story of stories) {
      expect(story.meanwhile(missed).through('reenter').state).toBe('preparation.preparing');
      expect([story.now.roundId, story.now.supplement]).toEqual(['round-2', null]);
    }
  });

  it.each([
    [66, 3],
    [72, 4],
  ])('a mean of %d in the second scoring is recognised with %d stars', (mean, star) => {
    const story = scored(verified(), mean);
    expect(story.state).toBe('province.recognition');
    const { effects } = story.take('recognise');
    expect(effects).toContainEqual({
      type: 'recognise',
      recognition: {
        star,
        by: 'province',
        decisionNumber: '900/QĐ-UBND',
        decidedOn: '2021-06-14',
        certificateNumber: 'LC-2021-001',
        expiresOn: '2024-06-14', // QĐ 1048, Đ.1.3: 36 months
      },
    });
    expect(story.states.slice(-6)).toEqual([
      'province.verification',
      'province.verification',
      'province.verification',
      'province.secondScoring',
      'province.recognition',
      'closed.recognised',
    ]);
  });

  it('the star is that of the second scoring, not of the first', () => {
    const story = scoringAtProvince();
    story.score(92);
    expect([story.state, story.now.star]).toEqual(['province.verification', 5]);
    story.through('recordTest', 'recordSiteCheck', 'openScoring');
    story.score(69);
    expect([story.state, story.now.star]).toEqual(['province.recognition', 3]);
  });

  it('five stars are certified by the ministry', () => {
    const story = atMinistry();
    const { effects } = story.take('recordMinistryResult');
    expect([story.state, story.now.star, story.now.centralPoints, story.now.centralBallots]).toEqual([
      'closed.recognised',
      5,
      837,
      9,
    ]);
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: 'recognise',
        recognition: expect.objectContaining({ star: 5, by: 'ministry', certificateNumber: 'TW-2021-001' }),
      }),
    );
  });

  it.each([
    [809, 4], // 89.89
    [630, 4], // 70
    [629, 3], // 69.89
    [450, 3], // 50
  ])(
    '%d central points of nine members come back and are recognised by the province with %d stars',
    (points, star) => {
      const story = atMinistry();
      story.take('recordMinistryResult', { points });
      expect([story.state, story.now.star]).toEqual(['ministry.returned', star]);
      const { effects } = story.take('recognise');
      expect(effects).toContainEqual(
        expect.objectContaining({ recognition: expect.objectContaining({ star, by: 'province' }) }),
      );
      expect(story.state).toBe('closed.recognised');
    },
  );

  it('a central result below 50 points does not pass', () => {
    const story = atMinistry();
    story.take('recordMinistryResult', { points: 449 });
    expect([story.state, story.now.star]).toEqual(['closed.notPassed', 2]);
    expect(story.meanwhile({ today: '2021-08-01' }).through('reenter').now.centralPoints).toBeNull();
  });

  function scored(story: DossierStory, mean: number): DossierStory {
    story.score(mean);
    return story;
  }
});
