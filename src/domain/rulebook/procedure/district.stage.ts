import {
  aLawfulDistrictCouncilIsSeated,
  everySeatedMemberHasCast,
  theBallotsEliminate,
  theFindingIsKnown,
  theMeanReachesTheProvince,
} from '../../dossier/council.rules.js';
import { provinceStillAccepts } from '../../dossier/deadline.rules.js';
import { everyMandatoryDocumentIsAttached, everySampleIsReceived } from '../../dossier/documents.rules.js';
import {
  askForSupplement,
  countSamples,
  endSupplement,
  loseTheStar,
  notify,
  sealResult,
  seatDistrictCouncil,
} from '../../dossier/recordings.js';
import {
  aReasonIsGiven,
  everyAskedDocumentIsAttached,
  everyNamedDocumentIsKnown,
  theSupplementIsItemised,
} from '../../dossier/supplement.rules.js';
import {
  communeOfficer,
  councilAt,
  councilDeskAt,
  districtOfficer,
  producer,
  provinceOfficer,
} from './audiences.js';
import { evidenceAt, withdrawTelling } from './commune.stages.js';
import { edge, procedure } from './procedure.js';

const withdraw = withdrawTelling(communeOfficer, districtOfficer);
const eliminate = edge('eliminate', {
  at: 'district',
  to: '#closed.eliminated',
  asks: [theFindingIsKnown, aReasonIsGiven],
  records: [loseTheStar, notify('eliminated', producer, communeOfficer, districtOfficer)],
});
const toldOfResult = [producer, communeOfficer, districtOfficer] as const;

/** Intake, one scoring by the district council, and the way up: QĐ 1048, PL II §4a. */
export const districtStage = ({ forwardTo }: { forwardTo: string }) =>
  procedure.createStateConfig({
    id: 'district',
    initial: 'intake',
    states: {
      intake: {
        tags: 'open',
        meta: { holder: [districtOfficer], deadline: 'dueAtProvince' },
        on: {
          receive: edge('receive', {
            at: 'district',
            to: '#district.council',
            rules: [everyMandatoryDocumentIsAttached],
            asks: [everySampleIsReceived],
            records: [
              countSamples,
              notify('receivedByDistrict', producer, communeOfficer, ...councilDeskAt('district')),
            ],
          }),
          returnForSupplement: edge('returnForSupplement', {
            at: 'district',
            to: '#district.returned',
            asks: [theSupplementIsItemised, everyNamedDocumentIsKnown],
            records: [
              askForSupplement('district'),
              notify('returnedForSupplement', producer, communeOfficer),
            ],
          }),
          withdraw,
        },
      },
      returned: {
        tags: 'open',
        meta: { holder: [producer], deadline: 'dueAtProvince' },
        on: {
          ...evidenceAt('commune'),
          resubmit: edge('resubmit', {
            at: 'commune',
            to: '#district.intake',
            rules: [everyAskedDocumentIsAttached, everyMandatoryDocumentIsAttached],
            records: [endSupplement, notify('resubmitted', districtOfficer)],
          }),
          withdraw,
        },
      },
      council: {
        tags: 'open',
        meta: { holder: councilDeskAt('district'), deadline: 'dueAtProvince' },
        on: {
          openScoring: edge('openScoring', {
            at: 'district',
            to: '#district.scoring',
            rules: [aLawfulDistrictCouncilIsSeated],
            records: [seatDistrictCouncil, notify('scoringOpened', ...councilAt('district'))],
          }),
          eliminate,
          withdraw,
        },
      },
      scoring: {
        tags: 'open',
        meta: { holder: councilAt('district'), deadline: 'dueAtProvince' },
        on: {
          closeScoring: [
            edge('closeScoring', {
              at: 'district',
              to: '#closed.eliminated',
              when: [theBallotsEliminate],
              rules: [everySeatedMemberHasCast],
              records: [sealResult, notify('eliminated', ...toldOfResult)],
            }),
            edge('closeScoring', {
              at: 'district',
              to: '#district.forwarding',
              when: [theMeanReachesTheProvince],
              rules: [everySeatedMemberHasCast],
              records: [sealResult, notify('passedDistrict', ...toldOfResult)],
            }),
            edge('closeScoring', {
              at: 'district',
              to: '#closed.notPassed',
              rules: [everySeatedMemberHasCast],
              records: [sealResult, notify('notPassed', ...toldOfResult)],
            }),
          ],
        },
      },
      forwarding: {
        tags: 'open',
        meta: { holder: [districtOfficer], deadline: 'dueAtProvince' },
        on: {
          // Letter and minutes go with the dossier: QĐ 1048, PL II §3b.
          forwardToProvince: edge('forwardToProvince', {
            at: 'district',
            to: forwardTo,
            rules: [provinceStillAccepts],
            records: [notify('forwardedToProvince', provinceOfficer, producer, communeOfficer)],
          }),
          eliminate,
          withdraw,
        },
      },
    },
  });
