import { aLawfulProvinceCouncilIsSeated, theProductMayEarnThreeStars } from '../../dossier/council.rules.js';
import { notify, sealResult, seatProvinceCouncil } from '../../dossier/recordings.js';
import { theSiteCheckIsRecorded, theTestIsRecorded } from '../../dossier/verification.rules.js';
import { councilAt, councilDeskAt, ownersUnder, provinceOfficer, provincialApprover } from './audiences.js';
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
  returnedToDistrict,
  withdrawFromProvince,
} from './province.states.js';

const sender = 'district';
const owners = ownersUnder(sender);
const withdraw = withdrawFromProvince(sender);
const eliminate = eliminateAtProvince(sender);

/** Intake, two scorings with tests and a site check between, then decision or ministry: QĐ 1048, PL II §4b. */
export const twoScoringsStage = procedure.createStateConfig({
  id: 'province',
  initial: 'intake',
  states: {
    intake: provinceIntake(sender),
    returned: returnedToDistrict,
    council: {
      tags: 'open',
      meta: { holder: councilDeskAt('province') },
      on: {
        openScoring: edge('openScoring', {
          at: 'province',
          to: '#province.firstScoring',
          rules: [aLawfulProvinceCouncilIsSeated],
          records: [seatProvinceCouncil, notify('scoringOpened', ...councilAt('province'))],
        }),
        eliminate,
        withdraw,
      },
    },
    firstScoring: {
      tags: 'open',
      meta: { holder: councilAt('province') },
      on: {
        closeScoring: [
          closeAsEliminated(sender),
          edge('closeScoring', {
            ...closing,
            to: '#province.verification',
            when: [theProductMayEarnThreeStars],
            records: [sealResult, notify('passedFirstScoring', ...owners, provinceOfficer)],
          }),
          closeAsNotPassed(sender),
        ],
      },
    },
    verification: {
      tags: 'open',
      meta: { holder: [provinceOfficer, ...councilDeskAt('province')] },
      on: {
        ...checks,
        openScoring: edge('openScoring', {
          at: 'province',
          to: '#province.secondScoring',
          rules: [theTestIsRecorded, theSiteCheckIsRecorded, aLawfulProvinceCouncilIsSeated],
          records: [seatProvinceCouncil, notify('scoringOpened', ...councilAt('province'))],
        }),
        eliminate,
        withdraw,
      },
    },
    secondScoring: {
      tags: 'open',
      meta: { holder: councilAt('province') },
      on: {
        closeScoring: [
          closeAsEliminated(sender),
          closeTowardsMinistry(sender),
          edge('closeScoring', {
            ...closing,
            to: '#province.recognition',
            when: [theProductMayEarnThreeStars],
            records: [
              sealResult,
              notify('awaitsRecognition', ...owners, provinceOfficer, provincialApprover),
            ],
          }),
          closeAsNotPassed(sender),
        ],
      },
    },
    recognition: provinceRecognition(sender),
    ministryForwarding: ministryForwarding(sender),
  },
});
