import {
  aLawfulProvinceCouncilIsSeated,
  theCouncilMeetsAfterOpinions,
  theOpinionsDiffer,
  theProductMayEarnThreeStars,
  theProvinceRecognisesTheStar,
  theRenewalGoesByOpinions,
} from '../../dossier/council.rules.js';
import {
  askEveryMember,
  endWithoutResult,
  notify,
  revealSheets,
  sealResult,
  seatProvinceCouncil,
  seatProvinceCouncilAgain,
} from '../../dossier/recordings.js';
import {
  theCharterSeenIsTheNewest,
  theDueDayIsLawful,
  theOpinionsMayEnd,
  theOpinionsStillRun,
} from '../../dossier/opinions.rules.js';
import {
  enoughMembersMayGiveOpinions,
  everyMemberHasDeclared,
  nobodyWhoCountsIsInDoubt,
  tooFewOpinionsCame,
} from '../../dossier/sitting.rules.js';
import { theProvincesResultStands } from '../../dossier/reopening.rules.js';
import { aReasonIsGiven } from '../../dossier/supplement.rules.js';
import { theTransitionStillRuns } from '../../dossier/transition.rules.js';
import type { Appealable } from './appeals.js';
import {
  councilAt,
  councilDeskAt,
  districtApprover,
  ownersUnder,
  provinceOfficer,
  provincialApprover,
  type Sender,
} from './audiences.js';
import { apologising } from './apologising.js';
import { edge, evaluating, procedure } from './procedure.js';
import {
  checks,
  asEliminated,
  asNotPassed,
  eliminateAtProvince,
  ministryForwarding,
  provinceIntake,
  provinceRecognition,
  returnedToCommune,
  requestTest,
  returnedToDistrict,
  testing,
  towardsMinistry,
  withdrawFromProvince,
} from './province.states.js';
import { againAtProvince } from './reopening.js';
import { aSessionMayScore, scoringStates, waysOf, type Way } from './scoring.states.js';

/** The province recognises the star itself, whoever sent the dossier. */
const towardsRecognition = (sender: Sender): Way => ({
  to: '#province.recognition',
  when: [theProvinceRecognisesTheStar],
  records: [notify('awaitsRecognition', ...ownersUnder(sender), provinceOfficer, provincialApprover)],
});
const atProvince = {
  at: 'province',
  discussion: '#province.discussion',
  difference: '#province.difference',
} as const;

const atCouncilAnew = { to: '#province.council' } as const;

const open = {
  at: 'province',
  isOfPresiding: true,
  rules: [theTransitionStillRuns, aLawfulProvinceCouncilIsSeated, ...aSessionMayScore],
} as const;

const council = (sender: Sender) => ({
  tags: 'open' as const,
  meta: { holder: [provinceOfficer, ...councilDeskAt('province')], clocks: evaluating },
  on: {
    ...apologising('province'),
    ...requestTest('#province.testing', sender),
    ...checks(),
    openScoring: edge('openScoring', {
      ...open,
      to: '#province.scoring',
      records: [seatProvinceCouncil, notify('scoringOpened', ...councilAt('province'))],
    }),
    eliminate: eliminateAtProvince(sender),
    withdraw: withdrawFromProvince(sender),
  },
});

const waysOfDistricts: readonly Way[] = [
  asEliminated('district'),
  towardsMinistry('district'),
  towardsRecognition('district'),
  {
    to: '#district.recognition',
    when: [theProductMayEarnThreeStars],
    records: [notify('awaitsRecognition', ...ownersUnder('district'), districtApprover, provinceOfficer)],
  },
  asNotPassed('district'),
];
const scoringOfDistricts = scoringStates({ ...atProvince, ways: waysOfDistricts, anew: [atCouncilAnew] });

/** What the province scored of a district's, and its owner may contest. */
export const scoredOfDistricts: Appealable = {
  ...{ at: 'province', given: [theProvincesResultStands], ways: waysOfDistricts, sender: 'district' },
};

/**
 * One scoring of what the district sends. A result of three stars goes back to the district, which recognises those:
 * QĐ 148, PL II §1b, as what the ministry sends back (ADR 0007).
 */
export const scoringOfDistrictsStage = procedure.createStateConfig({
  id: 'province',
  initial: 'intake',
  states: {
    intake: provinceIntake('district'),
    returned: returnedToDistrict,
    council: council('district'),
    testing: testing('district', '#province.council'),
    ...scoringOfDistricts,
    recognition: provinceRecognition('district', [scoredOfDistricts], againAtProvince),
    ministryForwarding: ministryForwarding('district', [scoredOfDistricts], againAtProvince),
  },
});

const sender = 'commune';
const atCouncil = council(sender);
const ways = [asEliminated(sender), towardsMinistry(sender), towardsRecognition(sender), asNotPassed(sender)];
const scoring = scoringStates({ ...atProvince, ways, anew: [atCouncilAnew] });
const scoringOrMeeting = scoringStates({
  ...{ ...atProvince, ways },
  anew: [{ to: '#province.meeting', when: [theCouncilMeetsAfterOpinions] }, atCouncilAnew],
});

/** What the province scored of a commune's, and its owner may contest. */
export const scoredOfCommunes: Appealable = {
  ...{ at: 'province', given: [theProvincesResultStands], ways, sender },
};

/** One scoring of what the communes send: QĐ 148 as amended by QĐ 1489. */
export const scoringOfCommunesStage = procedure.createStateConfig({
  id: 'province',
  initial: 'intake',
  states: {
    intake: provinceIntake(sender),
    returned: returnedToCommune,
    council: atCouncil,
    testing: testing(sender, '#province.council'),
    ...scoring,
    recognition: provinceRecognition(sender, [scoredOfCommunes], againAtProvince),
    ministryForwarding: ministryForwarding(sender, [scoredOfCommunes], againAtProvince),
  },
});

/** The meeting after opinions is a scoring of its own. */
const openMeeting = edge('openScoring', {
  ...open,
  to: '#province.scoring',
  records: [seatProvinceCouncilAgain, notify('scoringOpened', ...councilAt('province'))],
});

/** A complex matter is for a meeting, whether opinions were asked already or not: QĐ 26/2026, Đ.7.6e. */
const complexMatter = {
  at: 'province',
  to: '#province.meeting',
  isOfPresiding: true,
  asks: [aReasonIsGiven],
  records: [endWithoutResult, notify('meetingCalled', ...councilAt('province'), provinceOfficer)],
} as const;

const endsByItself = { at: 'province', rules: [theOpinionsMayEnd, nobodyWhoCountsIsInDoubt] } as const;

/**
 * The same, but a re-evaluation is asked for in writing. The council meets where opinions differ, where too few came in
 * time (ADR 0007), or where whoever presides finds the matter complex: QĐ 26/2026, Đ.7.6d, 7.6e.
 */
export const scoringOrOpinionsStage = procedure.createStateConfig({
  id: 'province',
  initial: 'intake',
  states: {
    intake: provinceIntake(sender),
    returned: returnedToCommune,
    council: {
      ...atCouncil,
      on: {
        ...atCouncil.on,
        openScoring: [
          edge('openScoring', {
            ...{ at: 'province', to: '#province.opinions', isOfPresiding: true },
            rules: [
              theTransitionStillRuns,
              aLawfulProvinceCouncilIsSeated,
              everyMemberHasDeclared,
              enoughMembersMayGiveOpinions,
            ],
            given: [theRenewalGoesByOpinions],
            asks: [theDueDayIsLawful, theCharterSeenIsTheNewest],
            records: [askEveryMember, notify('opinionsAskedBy', ...councilAt('province'))],
          }),
          atCouncil.on.openScoring,
        ],
        callMeeting: edge('callMeeting', { ...complexMatter, given: [theRenewalGoesByOpinions] }),
      },
    },
    testing: testing(sender, '#province.council'),
    ...scoringOrMeeting,
    opinions: {
      tags: 'open',
      meta: { holder: councilAt('province'), clocks: evaluating },
      on: {
        ...apologising('province'),
        endOpinions: [
          edge('endOpinions', {
            ...{ ...endsByItself, to: '#province.meeting', when: [tooFewOpinionsCame] },
            records: [endWithoutResult, notify('opinionsTooFew', ...councilAt('province'), provinceOfficer)],
          }),
          edge('endOpinions', {
            ...{ ...endsByItself, to: '#province.meeting', when: [theOpinionsDiffer] },
            records: [revealSheets, notify('opinionsDiffer', ...councilAt('province'), provinceOfficer)],
          }),
          ...waysOf('endOpinions', ways, { ...endsByItself, records: [sealResult] }),
        ],
        callMeeting: edge('callMeeting', { ...complexMatter, rules: [theOpinionsStillRun] }),
      },
    },
    meeting: {
      ...atCouncil,
      on: { ...atCouncil.on, ...requestTest('#province.meetingTesting', sender), openScoring: openMeeting },
    },
    meetingTesting: testing(sender, '#province.meeting'),
    recognition: provinceRecognition(sender, [scoredOfCommunes], againAtProvince),
    ministryForwarding: ministryForwarding(sender, [scoredOfCommunes], againAtProvince),
  },
});
