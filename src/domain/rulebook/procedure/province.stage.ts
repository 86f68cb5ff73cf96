import {
  aLawfulProvinceCouncilIsSeated,
  everySeatedMemberHasCast,
  theBallotsEliminate,
  theFindingIsKnown,
  theProductMayEarnFiveStars,
  theProductMayEarnThreeStars,
} from '../../dossier/council.rules.js';
import { everyMandatoryDocumentIsAttached } from '../../dossier/documents.rules.js';
import {
  askForSupplement,
  certifyByProvince,
  endSupplement,
  loseTheStar,
  notify,
  recordSiteCheckDay,
  recordTestDay,
  sealResult,
  seatProvinceCouncil,
  seatProvinceCouncilAgain,
} from '../../dossier/recordings.js';
import { theDecisionIsDatedLawfully } from '../../dossier/recognition.rules.js';
import {
  aReasonIsGiven,
  everyAskedDocumentIsAttached,
  everyNamedDocumentIsKnown,
  theSupplementIsItemised,
} from '../../dossier/supplement.rules.js';
import {
  theCheckHasHappened,
  theSiteCheckIsRecorded,
  theTestIsRecorded,
} from '../../dossier/verification.rules.js';
import {
  communeOfficer,
  councilAt,
  councilDeskAt,
  districtOfficer,
  producer,
  provinceOfficer,
  provincialApprover,
} from './audiences.js';
import { evidenceAt, withdrawTelling } from './commune.stages.js';
import { edge, procedure } from './procedure.js';

const owners = [producer, communeOfficer, districtOfficer] as const;
const withdraw = withdrawTelling(communeOfficer, districtOfficer, provinceOfficer);
const eliminate = edge('eliminate', {
  at: 'province',
  to: '#closed.eliminated',
  asks: [theFindingIsKnown, aReasonIsGiven],
  records: [loseTheStar, notify('eliminated', ...owners, provinceOfficer)],
});
const closing = { at: 'province', rules: [everySeatedMemberHasCast] } as const;
const closeAsEliminated = edge('closeScoring', {
  ...closing,
  to: '#closed.eliminated',
  when: [theBallotsEliminate],
  records: [sealResult, notify('eliminated', ...owners, provinceOfficer)],
});
const closeAsNotPassed = edge('closeScoring', {
  ...closing,
  to: '#closed.notPassed',
  records: [sealResult, notify('notPassed', ...owners, provinceOfficer)],
});

/** Intake, two scorings with tests and a site check between, then decision or ministry: QĐ 1048, PL II §4b. */
export const provinceStage = ({ forwardTo }: { forwardTo: string }) =>
  procedure.createStateConfig({
    id: 'province',
    initial: 'intake',
    states: {
      intake: {
        tags: 'open',
        meta: { holder: [provinceOfficer] },
        on: {
          receive: edge('receive', {
            at: 'province',
            to: '#province.council',
            rules: [everyMandatoryDocumentIsAttached],
            records: [notify('receivedByProvince', ...owners, ...councilDeskAt('province'))],
          }),
          returnForSupplement: edge('returnForSupplement', {
            at: 'province',
            to: '#province.returned',
            asks: [theSupplementIsItemised, everyNamedDocumentIsKnown],
            records: [askForSupplement('province'), notify('returnedForSupplement', ...owners)],
          }),
          withdraw,
        },
      },
      // The district sent the dossier, so the district sends it again; the owner may add the papers too.
      returned: {
        tags: 'open',
        meta: { holder: [districtOfficer, producer] },
        on: {
          attachEvidence: [evidenceAt('commune').attachEvidence, evidenceAt('district').attachEvidence],
          removeEvidence: [evidenceAt('commune').removeEvidence, evidenceAt('district').removeEvidence],
          forwardToProvince: edge('forwardToProvince', {
            at: 'district',
            to: '#province.intake',
            rules: [everyAskedDocumentIsAttached, everyMandatoryDocumentIsAttached],
            records: [
              endSupplement,
              notify('forwardedToProvince', provinceOfficer, producer, communeOfficer),
            ],
          }),
          withdraw,
        },
      },
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
            closeAsEliminated,
            edge('closeScoring', {
              ...closing,
              to: '#province.verification',
              when: [theProductMayEarnThreeStars],
              records: [sealResult, notify('passedFirstScoring', ...owners, provinceOfficer)],
            }),
            closeAsNotPassed,
          ],
        },
      },
      verification: {
        tags: 'open',
        meta: { holder: [provinceOfficer, ...councilDeskAt('province')] },
        on: {
          recordTest: edge('recordTest', {
            at: 'province',
            asks: [theCheckHasHappened],
            records: [recordTestDay],
          }),
          recordSiteCheck: edge('recordSiteCheck', {
            at: 'province',
            asks: [theCheckHasHappened],
            records: [recordSiteCheckDay],
          }),
          openScoring: edge('openScoring', {
            at: 'province',
            to: '#province.secondScoring',
            rules: [theTestIsRecorded, theSiteCheckIsRecorded, aLawfulProvinceCouncilIsSeated],
            records: [seatProvinceCouncilAgain, notify('scoringOpened', ...councilAt('province'))],
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
            closeAsEliminated,
            edge('closeScoring', {
              ...closing,
              to: '#province.ministryForwarding',
              when: [theProductMayEarnFiveStars],
              records: [
                sealResult,
                notify('mayEarnFiveStars', ...owners, provinceOfficer, provincialApprover),
              ],
            }),
            edge('closeScoring', {
              ...closing,
              to: '#province.recognition',
              when: [theProductMayEarnThreeStars],
              records: [
                sealResult,
                notify('awaitsRecognition', ...owners, provinceOfficer, provincialApprover),
              ],
            }),
            closeAsNotPassed,
          ],
        },
      },
      recognition: {
        tags: 'open',
        meta: { holder: [provincialApprover] },
        on: {
          recognise: edge('recognise', {
            at: 'province',
            to: '#closed.recognised',
            asks: [theDecisionIsDatedLawfully],
            records: [certifyByProvince, notify('recognised', ...owners, provinceOfficer)],
          }),
          eliminate,
        },
      },
      ministryForwarding: {
        tags: 'open',
        meta: { holder: [provincialApprover] },
        on: {
          forwardToMinistry: edge('forwardToMinistry', {
            at: 'province',
            to: forwardTo,
            records: [notify('forwardedToMinistry', ...owners, provinceOfficer)],
          }),
          eliminate,
        },
      },
    },
  });
