import { districtStillAccepts, theRoundIsMissed } from '../../dossier/deadline.rules.js';
import {
  everyMandatoryDocumentIsAttached,
  theDocumentKindIsKnown,
  theEvidenceIsListed,
} from '../../dossier/documents.rules.js';
import {
  askForSupplement,
  endSupplement,
  enterTheLaterRound,
  listEvidence,
  notify,
  unlistEvidence,
} from '../../dossier/recordings.js';
import {
  theLaterRoundStillRegisters,
  theRoundIsLater,
  theRoundIsOfThisPlace,
  theRoundRunsUnderTheSameDecision,
} from '../../dossier/round.rules.js';
import {
  aReasonIsGiven,
  everyAskedDocumentIsAttached,
  everyNamedDocumentIsKnown,
  theSupplementIsItemised,
} from '../../dossier/supplement.rules.js';
import type { HeldRole, Level } from '../../jurisdiction/role.js';
import { communeOfficer, districtOfficer, producer } from './audiences.js';
import { edge, procedure } from './procedure.js';

/** The owner gives up; whoever has the dossier by then is told. */
export const withdrawTelling = (...told: readonly HeldRole[]) =>
  edge('withdraw', {
    at: 'commune',
    to: '#closed.withdrawn',
    asks: [aReasonIsGiven],
    records: [notify('withdrawn', ...told)],
  });
export const withdraw = withdrawTelling(communeOfficer);

/** Files may change while the owner has the dossier; each change is a step of its own. */
export const evidenceAt = (at: Level) => ({
  attachEvidence: edge('attachEvidence', { at, asks: [theDocumentKindIsKnown], records: [listEvidence] }),
  removeEvidence: edge('removeEvidence', { at, asks: [theEvidenceIsListed], records: [unlistEvidence] }),
});

const reenterIfMissed = edge('reenter', {
  at: 'commune',
  to: '#preparation.preparing',
  rules: [theRoundIsMissed],
  asks: [
    theRoundIsLater,
    theRoundIsOfThisPlace,
    theRoundRunsUnderTheSameDecision,
    theLaterRoundStillRegisters,
  ],
  records: [enterTheLaterRound, notify('reentered', communeOfficer)],
});

/** The owner prepares the dossier with the guidance of the commune. */
export const preparationStage = procedure.createStateConfig({
  id: 'preparation',
  initial: 'preparing',
  states: {
    preparing: {
      tags: 'open',
      meta: { holder: [producer, communeOfficer], deadline: 'dueAtDistrict' },
      on: {
        ...evidenceAt('commune'),
        submit: edge('submit', {
          at: 'commune',
          to: '#commune.review',
          rules: [everyMandatoryDocumentIsAttached, districtStillAccepts],
          records: [notify('submitted', communeOfficer)],
        }),
        reenter: reenterIfMissed,
        withdraw,
      },
    },
  },
});

/** The commune looks the dossier through and sends it on. */
export const communeStage = ({ forwardTo }: { forwardTo: string }) =>
  procedure.createStateConfig({
    id: 'commune',
    initial: 'review',
    states: {
      review: {
        tags: 'open',
        meta: { holder: [communeOfficer], deadline: 'dueAtDistrict' },
        on: {
          returnForSupplement: edge('returnForSupplement', {
            at: 'commune',
            to: '#commune.returned',
            asks: [theSupplementIsItemised, everyNamedDocumentIsKnown],
            records: [askForSupplement('commune'), notify('returnedForSupplement', producer)],
          }),
          forwardToDistrict: edge('forwardToDistrict', {
            at: 'commune',
            to: forwardTo,
            rules: [everyMandatoryDocumentIsAttached, districtStillAccepts],
            records: [notify('forwardedToDistrict', districtOfficer, producer)],
          }),
          reenter: reenterIfMissed,
          withdraw,
        },
      },
      returned: {
        tags: 'open',
        meta: { holder: [producer], deadline: 'dueAtDistrict' },
        on: {
          ...evidenceAt('commune'),
          resubmit: edge('resubmit', {
            at: 'commune',
            to: '#commune.review',
            rules: [everyAskedDocumentIsAttached, everyMandatoryDocumentIsAttached],
            records: [endSupplement, notify('resubmitted', communeOfficer)],
          }),
          reenter: reenterIfMissed,
          withdraw,
        },
      },
    },
  });
