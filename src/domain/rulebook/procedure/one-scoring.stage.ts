import {
  aLawfulProvinceCouncilIsSeated,
  theMinistryAwardsTheStar,
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
  closing,
  eliminateAtProvince,
  ministryForwarding,
  provinceIntake,
  provinceRecognition,
  returnedToCommune,
  returnedToDistrict,
  withdrawFromProvince,
} from './province.states.js';

const open = { at: 'province', rules: [theTransitionStillRuns, aLawfulProvinceCouncilIsSeated] } as const;
const scoringOpened = notify('scoringOpened', ...councilAt('province'));

/** How a closed scoring leads on, whoever sent the dossier. */
const resultsUnder = (sender: Sender) => {
  const told = [...ownersUnder(sender), provinceOfficer, provincialApprover];
  return {
    toMinistry: edge('closeScoring', {
      ...closing,
      to: '#province.ministryForwarding',
      when: [theMinistryAwardsTheStar],
      records: [sealResult, notify('mayEarnFiveStars', ...told)],
    }),
    toRecognition: edge('closeScoring', {
      ...closing,
      to: '#province.recognition',
      when: [theProvinceRecognisesTheStar],
      records: [sealResult, notify('awaitsRecognition', ...told)],
    }),
  };
};

const council = (sender: Sender) => {
  const direct = edge('openScoring', {
    ...open,
    to: '#province.scoring',
    records: [seatProvinceCouncil, scoringOpened],
  });
  return {
    tags: 'open' as const,
    meta: { holder: [provinceOfficer, ...councilDeskAt('province')] },
    on: {
      ...checks,
      openScoring: direct,
      eliminate: eliminateAtProvince(sender),
      withdraw: withdrawFromProvince(sender),
    },
  };
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
    scoring: {
      tags: 'open',
      meta: { holder: councilAt('province') },
      on: {
        closeScoring: [
          closeAsEliminated('district'),
          resultsUnder('district').toMinistry,
          resultsUnder('district').toRecognition,
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
const results = [
  closeAsEliminated(sender),
  resultsUnder(sender).toMinistry,
  resultsUnder(sender).toRecognition,
  closeAsNotPassed(sender),
];
const scoring = procedure.createStateConfig({
  tags: 'open',
  meta: { holder: councilAt('province') },
  on: { closeScoring: results },
});

/** One scoring of what the communes send: QĐ 148 as amended by QĐ 1489. */
export const scoringOfCommunesStage = procedure.createStateConfig({
  id: 'province',
  initial: 'intake',
  states: {
    intake: provinceIntake(sender),
    returned: returnedToCommune,
    council: council(sender),
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
      ...council(sender),
      on: {
        ...council(sender).on,
        openScoring: [
          edge('openScoring', {
            ...open,
            to: '#province.opinions',
            when: [theRenewalGoesByOpinions],
            records: [seatProvinceCouncil, notify('opinionsAsked', ...councilAt('province'))],
          }),
          council(sender).on.openScoring,
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
          ...results.slice(1),
        ],
      },
    },
    meeting: {
      tags: 'open',
      meta: { holder: [provinceOfficer, ...councilDeskAt('province')] },
      on: {
        ...checks,
        openScoring: edge('openScoring', {
          ...open,
          to: '#province.scoring',
          records: [seatProvinceCouncil, scoringOpened],
        }),
        eliminate: eliminateAtProvince(sender),
        withdraw: withdrawFromProvince(sender),
      },
    },
    recognition: provinceRecognition(sender),
    ministryForwarding: ministryForwarding(sender),
  },
});
