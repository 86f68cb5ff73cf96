import {
  aLawfulProvinceCouncilIsSeated,
  theOpinionsDiffer,
  theProductMayEarnThreeStars,
  theProvinceRecognisesTheStar,
  theRenewalGoesByOpinions,
} from '../../dossier/council.rules.js';
import { notify, sealResult, seatProvinceCouncil } from '../../dossier/recordings.js';
import { theTransitionStillRuns } from '../../dossier/transition.rules.js';
import {
  councilAt,
  councilDeskAt,
  districtApprover,
  ownersUnder,
  provinceOfficer,
  provincialApprover,
  type Sender,
} from './audiences.js';
import { edge, procedure } from './procedure.js';
import {
  checks,
  closeAsEliminated,
  closeAsNotPassed,
  closeTowardsMinistry,
  closing,
  eliminateAtProvince,
  ministryForwarding,
  provinceIntake,
  provinceRecognition,
  returnedToCommune,
  returnedToDistrict,
  withdrawFromProvince,
} from './province.states.js';

/** The province recognises the star itself, whoever sent the dossier. */
const closeTowardsRecognition = (sender: Sender) =>
  edge('closeScoring', {
    ...closing,
    to: '#province.recognition',
    when: [theProvinceRecognisesTheStar],
    records: [
      sealResult,
      notify('awaitsRecognition', ...ownersUnder(sender), provinceOfficer, provincialApprover),
    ],
  });

const open = { at: 'province', rules: [theTransitionStillRuns, aLawfulProvinceCouncilIsSeated] } as const;

const council = (sender: Sender) => ({
  tags: 'open' as const,
  meta: { holder: [provinceOfficer, ...councilDeskAt('province')] },
  on: {
    ...checks,
    openScoring: edge('openScoring', {
      ...open,
      to: '#province.scoring',
      records: [seatProvinceCouncil, notify('scoringOpened', ...councilAt('province'))],
    }),
    eliminate: eliminateAtProvince(sender),
    withdraw: withdrawFromProvince(sender),
  },
});

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
    scoring: {
      tags: 'open',
      meta: { holder: councilAt('province') },
      on: {
        closeScoring: [
          closeAsEliminated('district'),
          closeTowardsMinistry('district'),
          closeTowardsRecognition('district'),
          edge('closeScoring', {
            ...closing,
            to: '#district.recognition',
            when: [theProductMayEarnThreeStars],
            records: [
              sealResult,
              notify('awaitsRecognition', ...ownersUnder('district'), districtApprover, provinceOfficer),
            ],
          }),
          closeAsNotPassed('district'),
        ],
      },
    },
    recognition: provinceRecognition('district'),
    ministryForwarding: ministryForwarding('district'),
  },
});

const sender = 'commune';
const atCouncil = council(sender);
const decided = [closeTowardsMinistry(sender), closeTowardsRecognition(sender), closeAsNotPassed(sender)];
const scoring = procedure.createStateConfig({
  tags: 'open',
  meta: { holder: councilAt('province') },
  on: { closeScoring: [closeAsEliminated(sender), ...decided] },
});

/** One scoring of what the communes send: QĐ 148 as amended by QĐ 1489. */
export const scoringOfCommunesStage = procedure.createStateConfig({
  id: 'province',
  initial: 'intake',
  states: {
    intake: provinceIntake(sender),
    returned: returnedToCommune,
    council: atCouncil,
    scoring,
    recognition: provinceRecognition(sender),
    ministryForwarding: ministryForwarding(sender),
  },
});

/** The same, but a re-evaluation is asked for in writing and meets only where opinions differ: QĐ 26/2026, Đ.7.6d, 7.6e. */
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
            ...open,
            to: '#province.opinions',
            when: [theRenewalGoesByOpinions],
            records: [seatProvinceCouncil, notify('opinionsAsked', ...councilAt('province'))],
          }),
          atCouncil.on.openScoring,
        ],
      },
    },
    scoring,
    opinions: {
      tags: 'open',
      meta: { holder: councilAt('province') },
      on: {
        closeScoring: [
          closeAsEliminated(sender),
          edge('closeScoring', {
            ...closing,
            to: '#province.meeting',
            when: [theOpinionsDiffer],
            records: [sealResult, notify('opinionsDiffer', ...councilAt('province'), provinceOfficer)],
          }),
          ...decided,
        ],
      },
    },
    meeting: atCouncil,
    recognition: provinceRecognition(sender),
    ministryForwarding: ministryForwarding(sender),
  },
});
