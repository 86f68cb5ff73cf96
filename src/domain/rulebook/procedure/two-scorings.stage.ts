import {
  aLawfulProvinceCouncilIsSeated,
  theCharterScoresOnce,
  theCouncilWillScoreOnce,
  theProductMayEarnThreeStars,
} from '../../dossier/council.rules.js';
import { notify, seatProvinceCouncil, seatProvinceCouncilAgain } from '../../dossier/recordings.js';
import { noAppealIsOpen } from '../../dossier/appeal.rules.js';
import {
  noReopeningIsProposed,
  theFirstScoringStands,
  theSecondScoringStands,
} from '../../dossier/reopening.rules.js';
import { theDocumentsWereDeliveredAgain } from '../../dossier/sitting.rules.js';
import {
  theCheckFollowsTheFirstScoring,
  theSiteCheckIsRecorded,
  theTestIsRecorded,
} from '../../dossier/verification.rules.js';
import { appeals, type Appealable } from './appeals.js';
import { councilAt, councilDeskAt, ownersUnder, provinceOfficer, provincialApprover } from './audiences.js';
import { apologising } from './apologising.js';
import { edge, evaluating, procedure } from './procedure.js';
import {
  awaitingTests,
  checks,
  asEliminated,
  asNotPassed,
  eliminateAtProvince,
  eliminateScoredAtProvince,
  ministryForwarding,
  provinceIntake,
  provinceRecognition,
  returnedToDistrict,
  towardsMinistry,
  withdrawFromProvince,
} from './province.states.js';
import { againAtFirstScoring, againAtSecondScoring, reopening } from './reopening.js';
import { aSessionMayScore, scoringStates, type Way } from './scoring.states.js';

const sender = 'district';
const owners = ownersUnder(sender);
const withdraw = withdrawFromProvince(sender);
const eliminate = eliminateAtProvince(sender);

const asAwaitsRecognition: Way = {
  to: '#province.recognition',
  when: [theProductMayEarnThreeStars],
  records: [notify('awaitsRecognition', ...owners, provinceOfficer, provincialApprover)],
};
const decided = [towardsMinistry(sender), asAwaitsRecognition, asNotPassed(sender)];

const waysOfFirst: readonly Way[] = [
  asEliminated(sender),
  // Some provinces score once (practice under QĐ 1048): then this result decides.
  ...decided.map((way) => ({ ...way, when: [theCharterScoresOnce, ...(way.when ?? [])] })),
  {
    to: '#province.verification',
    when: [theProductMayEarnThreeStars],
    records: [notify('passedFirstScoring', ...owners, provinceOfficer)],
  },
  asNotPassed(sender),
];
const first = scoringStates({
  ...{ at: 'province', discussion: '#province.firstDiscussion', difference: '#province.firstDifference' },
  ...{ ways: waysOfFirst, anew: [{ to: '#province.council' }] },
});
const waysOfSecond: readonly Way[] = [asEliminated(sender), ...decided];
const second = scoringStates({
  ...{ at: 'province', discussion: '#province.secondDiscussion', difference: '#province.secondDifference' },
  ...{ ways: waysOfSecond, anew: [{ to: '#province.verification' }] },
});

/** What the province scored first and second, and its owner may contest. */
export const scoredFirst: Appealable = {
  ...{ at: 'province', given: [theFirstScoringStands], ways: waysOfFirst, sender },
};
export const scoredSecond: Appealable = {
  ...{ at: 'province', given: [theSecondScoringStands], ways: waysOfSecond, sender },
};
const scored = [scoredFirst, scoredSecond];

/** Intake, two scorings with tests and a site check between, then decision or ministry: QĐ 1048, PL II §4b. */
export const twoScoringsStage = procedure.createStateConfig({
  id: 'province',
  initial: 'intake',
  states: {
    intake: provinceIntake(sender),
    returned: returnedToDistrict,
    council: {
      tags: 'open',
      meta: { holder: councilDeskAt('province'), clocks: evaluating },
      on: {
        ...apologising('province'),
        ...checks({ given: [theCouncilWillScoreOnce] }),
        openScoring: edge('openScoring', {
          ...{ at: 'province', to: '#province.firstScoring', isOfPresiding: true },
          rules: [aLawfulProvinceCouncilIsSeated, ...aSessionMayScore],
          records: [seatProvinceCouncil, notify('scoringOpened', ...councilAt('province'))],
        }),
        eliminate,
        withdraw,
      },
    },
    firstScoring: first.scoring,
    firstDiscussion: first.discussion,
    firstDifference: first.difference,
    verification: {
      tags: 'open',
      meta: { holder: [provinceOfficer, ...councilDeskAt('province')], clocks: awaitingTests },
      on: {
        ...checks({ asks: [theCheckFollowsTheFirstScoring] }),
        openScoring: edge('openScoring', {
          ...{ at: 'province', to: '#province.secondScoring', isOfPresiding: true },
          rules: [
            theTestIsRecorded,
            theSiteCheckIsRecorded,
            noReopeningIsProposed,
            noAppealIsOpen,
            aLawfulProvinceCouncilIsSeated,
            theDocumentsWereDeliveredAgain,
            ...aSessionMayScore,
          ],
          records: [seatProvinceCouncilAgain, notify('scoringOpened', ...councilAt('province'))],
        }),
        ...reopening(againAtFirstScoring),
        ...appeals('#province.verification', scoredFirst),
        eliminate: eliminateScoredAtProvince(sender),
        withdraw,
      },
    },
    secondScoring: second.scoring,
    secondDiscussion: second.discussion,
    secondDifference: second.difference,
    recognition: provinceRecognition(sender, scored, againAtFirstScoring, againAtSecondScoring),
    ministryForwarding: ministryForwarding(sender, scored, againAtFirstScoring, againAtSecondScoring),
  },
});
