import {
  theBallotsEliminate,
  theFindingIsKnown,
  theMinistryAwardsTheStar,
} from '../../dossier/council.rules.js';
import { everyMandatoryDocumentIsAttached, everySampleIsReceived } from '../../dossier/documents.rules.js';
import {
  askForSupplement,
  certifyByProvince,
  countSamples,
  endSupplement,
  listEvidence,
  unlistEvidence,
  loseTheStar,
  notify,
  recordSiteCheckDay,
  recordTestDay,
} from '../../dossier/recordings.js';
import type { Given } from '../../dossier/dossier-rule.js';
import { noAppealIsOpen } from '../../dossier/appeal.rules.js';
import { noReopeningIsProposed, noResultStands } from '../../dossier/reopening.rules.js';
import {
  theSessionOfTheResultIsSealed,
  whoeverPresidesAtTheProvinceDecides,
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
import { theTransitionStillRuns } from '../../dossier/transition.rules.js';
import {
  everyPhotoIsListed,
  theCheckEndsAfterItBegins,
  theCheckHasHappened,
  thePhotoIsAPicture,
  thePhotoIsStillOnesOwn,
} from '../../dossier/verification.rules.js';
import {
  communeOfficer,
  councilDeskAt,
  districtOfficer,
  ownersUnder,
  producer,
  provinceOfficer,
  provincialApprover,
  type Sender,
} from './audiences.js';
import { appeals, type Appealable } from './appeals.js';
import { evidenceAt, withdrawTelling } from './commune.stages.js';
import { apologising } from './apologising.js';
import { edge, evaluating, procedure } from './procedure.js';
import { reopening, type Again } from './reopening.js';
import type { Way } from './scoring.states.js';

export const withdrawFromProvince = (sender: Sender) =>
  withdrawTelling(...ownersUnder(sender).filter((each) => each !== producer), provinceOfficer);

const eliminating = (sender: Sender) =>
  ({
    at: 'province',
    to: '#closed.eliminated',
    isOfPresiding: true,
    asks: [theFindingIsKnown, aReasonIsGiven],
    records: [loseTheStar, notify('eliminated', ...ownersUnder(sender), provinceOfficer)],
  }) as const;
export const eliminateAtProvince = (sender: Sender) =>
  edge('eliminate', { ...eliminating(sender), rules: [whoeverPresidesAtTheProvinceDecides, noAppealIsOpen] });
export const eliminateScoredAtProvince = (sender: Sender) =>
  edge('eliminate', { ...eliminating(sender), rules: [whoeverPresidesAtTheProvinceDecides, noResultStands] });

export const asEliminated = (sender: Sender): Way => ({
  to: '#closed.eliminated',
  when: [theBallotsEliminate],
  records: [notify('eliminated', ...ownersUnder(sender), provinceOfficer)],
});
export const asNotPassed = (sender: Sender): Way => ({
  to: '#closed.notPassed',
  records: [notify('notPassed', ...ownersUnder(sender), provinceOfficer)],
});

/** Five stars are the ministry's: the owners and the province hear of it, and the approver sends the dossier on. */
export const towardsMinistry = (sender: Sender): Way => ({
  to: '#province.ministryForwarding',
  when: [theMinistryAwardsTheStar],
  records: [notify('mayEarnFiveStars', ...ownersUnder(sender), provinceOfficer, provincialApprover)],
});

interface ChecksTerms {
  readonly given?: readonly Given[];
  readonly asks?: readonly (typeof theCheckHasHappened)[];
}
/** Tests and a check on the spot, recorded by the province as they come in. */
export const checks = ({ given = [], asks = [] }: ChecksTerms = {}) => ({
  recordTest: edge('recordTest', {
    ...{ at: 'province', given, asks: [theCheckHasHappened, ...asks] },
    records: [recordTestDay],
  }),
  attachSitePhoto: edge('attachSitePhoto', {
    ...{ at: 'province', given, asks: [thePhotoIsAPicture] },
    records: [listEvidence],
  }),
  withdrawSitePhoto: edge('withdrawSitePhoto', {
    ...{ at: 'province', given, asks: [thePhotoIsStillOnesOwn, aReasonIsGiven] },
    records: [unlistEvidence],
  }),
  recordSiteCheck: edge('recordSiteCheck', {
    ...{ at: 'province', given },
    asks: [theCheckHasHappened, ...asks, theCheckEndsAfterItBegins, everyPhotoIsListed],
    records: [recordSiteCheckDay],
  }),
});

export const awaitingTests = { evaluation: 'tests', reevaluation: 'tests' } as const;

/** While a laboratory tests what the province sent it, no lawful time runs; with its report the dossier goes on where it was. */
export const testing = (sender: Sender, back: string) =>
  procedure.createStateConfig({
    tags: 'open',
    meta: { holder: [provinceOfficer], clocks: awaitingTests },
    on: {
      ...checks(),
      recordTest: edge('recordTest', {
        at: 'province',
        to: back,
        asks: [theCheckHasHappened],
        records: [recordTestDay, notify('testRecorded', ...councilDeskAt('province'))],
      }),
      eliminate: eliminateAtProvince(sender),
      withdraw: withdrawFromProvince(sender),
    },
  });
export const requestTest = (to: string, sender: Sender) => ({
  requestTest: edge('requestTest', {
    at: 'province',
    to,
    records: [notify('testRequested', ...ownersUnder(sender))],
  }),
});

/** The province takes a dossier in, or sends it back. Samples come along where no district has taken them: QĐ 26/2026, Đ.6.2. */
export const provinceIntake = (sender: Sender) => {
  const owners = ownersUnder(sender);
  return procedure.createStateConfig({
    tags: 'open',
    // The request opens the round's time. A re-evaluation's begins with the complete dossier: what a district sends was
    // complete there, what a commune sends is not yet looked through.
    meta: { holder: [provinceOfficer], clocks: sender === 'district' ? evaluating : { evaluation: 'runs' } },
    on: {
      ...apologising('province'),
      receive: edge('receive', {
        at: 'province',
        to: '#province.council',
        rules: [everyMandatoryDocumentIsAttached],
        ...(sender === 'commune' ? { asks: [everySampleIsReceived] } : {}),
        records: [
          ...(sender === 'commune' ? [countSamples] : []),
          notify('receivedByProvince', ...owners, ...councilDeskAt('province')),
        ],
      }),
      returnForSupplement: edge('returnForSupplement', {
        at: 'province',
        to: '#province.returned',
        asks: [theSupplementIsItemised, everyNamedDocumentIsKnown],
        records: [askForSupplement('province'), notify('returnedForSupplement', ...owners)],
      }),
      withdraw: withdrawFromProvince(sender),
    },
  });
};

const answered = [everyAskedDocumentIsAttached, everyMandatoryDocumentIsAttached];

/** The district sent the dossier, so the district sends it again; the owner may add the papers too. */
export const returnedToDistrict = procedure.createStateConfig({
  tags: 'open',
  meta: {
    holder: [districtOfficer, producer],
    clocks: { supplementAnswer: 'runs', evaluation: 'owner', reevaluation: 'owner' },
  },
  on: {
    attachEvidence: [evidenceAt('commune').attachEvidence, evidenceAt('district').attachEvidence],
    removeEvidence: [evidenceAt('commune').removeEvidence, evidenceAt('district').removeEvidence],
    forwardToProvince: edge('forwardToProvince', {
      at: 'district',
      to: '#province.intake',
      rules: answered,
      records: [endSupplement, notify('forwardedToProvince', provinceOfficer, producer, communeOfficer)],
    }),
    withdraw: withdrawFromProvince('district'),
  },
});

/** Without a district the commune sends it again. */
export const returnedToCommune = procedure.createStateConfig({
  tags: 'open',
  meta: {
    holder: [communeOfficer, producer],
    clocks: { supplementAnswer: 'runs', evaluation: 'owner' },
  },
  on: {
    ...evidenceAt('commune'),
    requestEvaluation: edge('requestEvaluation', {
      at: 'commune',
      to: '#province.intake',
      rules: answered,
      records: [endSupplement, notify('evaluationRequested', provinceOfficer, producer)],
    }),
    withdraw: withdrawFromProvince('commune'),
  },
});

/** The province decides on the stars it recognises itself; `again`: where a council begins anew. */
export const provinceRecognition = (
  sender: Sender,
  appealable: readonly Appealable[],
  ...again: readonly Again[]
) =>
  procedure.createStateConfig({
    tags: 'open',
    meta: { holder: [provincialApprover], clocks: evaluating },
    on: {
      ...apologising('province'),
      recognise: edge('recognise', {
        at: 'province',
        to: '#closed.recognised',
        rules: [
          theTransitionStillRuns,
          theDecisionRestsOnAResult,
          theSessionOfTheResultIsSealed,
          noReopeningIsProposed,
          noAppealIsOpen,
        ],
        asks: [theDecisionIsNumbered, theDecisionIsDatedLawfully],
        records: [certifyByProvince, notify('recognised', ...ownersUnder(sender), provinceOfficer)],
      }),
      ...reopening(...again),
      ...appeals('#province.recognition', ...appealable),
      eliminate: eliminateScoredAtProvince(sender),
    },
  });

/** The province approves the result and sends the dossier on: QĐ 1048, PL II §1b; QĐ 26/2026, Đ.7.3e. */
export const ministryForwarding = (
  sender: Sender,
  appealable: readonly Appealable[],
  ...again: readonly Again[]
) =>
  procedure.createStateConfig({
    tags: 'open',
    meta: { holder: [provincialApprover], clocks: evaluating },
    on: {
      ...apologising('province'),
      forwardToMinistry: edge('forwardToMinistry', {
        at: 'province',
        to: '#ministry.evaluation',
        rules: [theTransitionStillRuns, theSessionOfTheResultIsSealed, noReopeningIsProposed, noAppealIsOpen],
        records: [notify('forwardedToMinistry', ...ownersUnder(sender), provinceOfficer)],
      }),
      ...reopening(...again),
      ...appeals('#province.ministryForwarding', ...appealable),
      eliminate: eliminateScoredAtProvince(sender),
    },
  });
