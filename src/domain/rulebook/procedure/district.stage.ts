import {
  aLawfulDistrictCouncilIsSeated,
  theBallotsEliminate,
  theDistrictRecognisesTheStar,
  theFindingIsKnown,
  theProvinceAwardsTheStar,
} from '../../dossier/council.rules.js';
import { provinceStillAccepts } from '../../dossier/deadline.rules.js';
import { everyMandatoryDocumentIsAttached, everySampleIsReceived } from '../../dossier/documents.rules.js';
import {
  askForSupplement,
  certifyByDistrict,
  countSamples,
  endSupplement,
  loseTheStar,
  notify,
  seatDistrictCouncil,
} from '../../dossier/recordings.js';
import { noAppealIsOpen } from '../../dossier/appeal.rules.js';
import {
  noReopeningIsProposed,
  noResultStands,
  theDistrictsResultStands,
} from '../../dossier/reopening.rules.js';
import {
  theSessionOfTheResultIsSealed,
  whoeverPresidesAtTheDistrictDecides,
} from '../../dossier/sitting.rules.js';
import {
  theDecisionIsDatedLawfully,
  theDecisionIsNumbered,
  theDecisionRestsOnAResult,
} from '../../dossier/recognition.rules.js';
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
  districtApprover,
  districtOfficer,
  producer,
  provinceOfficer,
} from './audiences.js';
import { appeals, type Appealable } from './appeals.js';
import { evidenceAt, withdrawTelling } from './commune.stages.js';
import { apologising } from './apologising.js';
import { edge, procedure, reevaluating } from './procedure.js';
import { scoredOfDistricts } from './one-scoring.stage.js';
import { againAtDistrict, againAtProvince, reopening } from './reopening.js';
import { aSessionMayScore, scoringStates, type Way } from './scoring.states.js';

const withdraw = withdrawTelling(communeOfficer, districtOfficer);
const eliminating = {
  at: 'district',
  to: '#closed.eliminated',
  isOfPresiding: true,
  asks: [theFindingIsKnown, aReasonIsGiven],
  records: [loseTheStar, notify('eliminated', producer, communeOfficer, districtOfficer)],
} as const;
const eliminate = edge('eliminate', {
  ...eliminating,
  rules: [whoeverPresidesAtTheDistrictDecides, noAppealIsOpen],
});
const eliminateScored = edge('eliminate', {
  ...eliminating,
  rules: [whoeverPresidesAtTheDistrictDecides, noResultStands],
});
const toldOfResult = [producer, communeOfficer, districtOfficer] as const;

const asEliminated: Way = {
  to: '#closed.eliminated',
  when: [theBallotsEliminate],
  records: [notify('eliminated', ...toldOfResult)],
};
const asForwarded: Way = {
  to: '#district.forwarding',
  when: [theProvinceAwardsTheStar],
  records: [notify('passedDistrict', ...toldOfResult)],
};
const asRecognised: Way = {
  to: '#district.recognition',
  when: [theDistrictRecognisesTheStar],
  records: [notify('awaitsRecognition', ...toldOfResult, districtApprover)],
};
const asNotPassed: Way = { to: '#closed.notPassed', records: [notify('notPassed', ...toldOfResult)] };
const waysOfDistrict = [asEliminated, asForwarded, asNotPassed];
const waysOfRecognisingDistrict = [asEliminated, asForwarded, asRecognised, asNotPassed];

const scoredBy = (ways: readonly Way[]): Appealable => ({
  ...{ at: 'district', given: [theDistrictsResultStands], ways, sender: 'district' },
});
/** What the district scored, and its owner may contest. */
export const scoredByDistrict = scoredBy(waysOfDistrict);
export const scoredByRecognisingDistrict = scoredBy(waysOfRecognisingDistrict);

const scoring = (ways: readonly Way[]) =>
  scoringStates({
    ...{ at: 'district', discussion: '#district.discussion', difference: '#district.difference' },
    ...{ ways, anew: [{ to: '#district.council' }], deadline: 'dueAtProvince' },
  });
const intake = procedure.createStateConfig({
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
      records: [askForSupplement('district'), notify('returnedForSupplement', producer, communeOfficer)],
    }),
    withdraw,
  },
});

const returned = procedure.createStateConfig({
  tags: 'open',
  meta: { holder: [producer], deadline: 'dueAtProvince', clocks: { supplementAnswer: 'runs' } },
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
});

const council = procedure.createStateConfig({
  tags: 'open',
  meta: { holder: councilDeskAt('district'), deadline: 'dueAtProvince', clocks: reevaluating },
  on: {
    ...apologising('district'),
    openScoring: edge('openScoring', {
      ...{ at: 'district', to: '#district.scoring', isOfPresiding: true },
      rules: [aLawfulDistrictCouncilIsSeated, ...aSessionMayScore],
      records: [seatDistrictCouncil, notify('scoringOpened', ...councilAt('district'))],
    }),
    eliminate,
    withdraw,
  },
});

const forwarding = (scored: Appealable) =>
  procedure.createStateConfig({
    tags: 'open',
    meta: { holder: [districtOfficer], deadline: 'dueAtProvince', clocks: reevaluating },
    on: {
      ...apologising('district'),
      // Letter and minutes go with the dossier: QĐ 1048, PL II §3b.
      forwardToProvince: edge('forwardToProvince', {
        at: 'district',
        to: '#province.intake',
        rules: [provinceStillAccepts, theSessionOfTheResultIsSealed, noReopeningIsProposed, noAppealIsOpen],
        records: [notify('forwardedToProvince', provinceOfficer, producer, communeOfficer)],
      }),
      ...reopening(againAtDistrict),
      ...appeals('#district.forwarding', scored),
      eliminate: eliminateScored,
      withdraw,
    },
  });

const recognition = procedure.createStateConfig({
  tags: 'open',
  meta: { holder: [districtApprover], clocks: reevaluating },
  on: {
    ...apologising('district'),
    recognise: edge('recognise', {
      at: 'district',
      to: '#closed.recognised',
      rules: [
        theDecisionRestsOnAResult,
        theSessionOfTheResultIsSealed,
        noReopeningIsProposed,
        noAppealIsOpen,
      ],
      asks: [theDecisionIsNumbered, theDecisionIsDatedLawfully],
      records: [certifyByDistrict, notify('recognised', ...toldOfResult)],
    }),
    ...reopening(againAtDistrict, againAtProvince),
    ...appeals('#district.recognition', scoredByRecognisingDistrict, scoredOfDistricts),
    eliminate: eliminateScored,
  },
});

/** Intake, one scoring by the district council, and the way up: QĐ 1048, PL II §4a. */
export const districtStage = procedure.createStateConfig({
  id: 'district',
  initial: 'intake',
  states: {
    intake,
    returned,
    council,
    ...scoring(waysOfDistrict),
    forwarding: forwarding(scoredByDistrict),
  },
});

/** As above, and the district recognises three stars itself: QĐ 148, PL II §1b, §4a. */
export const recognisingDistrictStage = procedure.createStateConfig({
  id: 'district',
  initial: 'intake',
  states: {
    intake,
    returned,
    council,
    ...scoring(waysOfRecognisingDistrict),
    forwarding: forwarding(scoredByRecognisingDistrict),
    recognition,
  },
});
