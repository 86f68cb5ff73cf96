import { withdrawTheAppeal } from '../../dossier/appeal.rules.js';
import { theCommuneReportIsRecorded, theReportHasHappened } from '../../dossier/commune-report.rules.js';
import {
  districtStillAccepts,
  provinceStillAccepts,
  theRoundIsMissed,
} from '../../dossier/deadline.rules.js';
import {
  everyMandatoryDocumentIsAttached,
  theDocumentKindIsKnown,
  theEvidenceIsListed,
} from '../../dossier/documents.rules.js';
import {
  askForSupplement,
  endSupplement,
  enterTheLaterRound,
  keepCommuneReport,
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
import { communeOfficer, districtOfficer, producer, provinceOfficer } from './audiences.js';
import { apologising } from './apologising.js';
import { edge, procedure } from './procedure.js';

/** How a commune's dossiers leave it. */
export interface CommuneRoute {
  /** The level that receives them, whose legal date binds owner and commune. */
  readonly to: 'district' | 'province';
  /** Whether the commune first reports on the four contents it assesses: QĐ 1489; QĐ 26/2026, Đ.7.2a. */
  readonly reports: boolean;
}

/** The owner gives up; whoever has the dossier by then is told. */
export const withdrawTelling = (...told: readonly HeldRole[]) =>
  edge('withdraw', {
    at: 'commune',
    to: '#closed.withdrawn',
    asks: [aReasonIsGiven],
    records: [withdrawTheAppeal, notify('withdrawn', ...told)],
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

const bindingDate = { district: 'dueAtDistrict', province: 'dueAtProvince' } as const;
const stillAccepts = { district: districtStillAccepts, province: provinceStillAccepts } as const;

/** The owner prepares the dossier with the guidance of the commune. */
export const preparationStage = ({ to }: CommuneRoute) =>
  procedure.createStateConfig({
    id: 'preparation',
    initial: 'preparing',
    states: {
      preparing: {
        tags: 'open',
        meta: { holder: [producer, communeOfficer], deadline: bindingDate[to] },
        on: {
          ...evidenceAt('commune'),
          submit: edge('submit', {
            at: 'commune',
            to: '#commune.review',
            rules: [everyMandatoryDocumentIsAttached, stillAccepts[to]],
            records: [notify('submitted', communeOfficer)],
          }),
          reenter: reenterIfMissed,
          withdraw,
        },
      },
    },
  });

/** The commune looks the dossier through, reports where it has to, and sends it on. */
export const communeStage = ({ to, reports }: CommuneRoute) => {
  const deadline = bindingDate[to];
  const complete = [everyMandatoryDocumentIsAttached, stillAccepts[to]];
  const forward = {
    district: {
      forwardToDistrict: edge('forwardToDistrict', {
        at: 'commune',
        to: '#district.intake',
        rules: reports ? [...complete, theCommuneReportIsRecorded] : complete,
        records: [notify('forwardedToDistrict', districtOfficer, producer)],
      }),
    },
    province: {
      requestEvaluation: edge('requestEvaluation', {
        at: 'commune',
        to: '#province.intake',
        rules: reports ? [...complete, theCommuneReportIsRecorded] : complete,
        records: [notify('evaluationRequested', provinceOfficer, producer)],
      }),
    },
  };
  return procedure.createStateConfig({
    id: 'commune',
    initial: 'review',
    states: {
      review: {
        tags: 'open',
        meta: { holder: [communeOfficer], deadline, clocks: { communeReview: 'runs' } },
        on: {
          returnForSupplement: edge('returnForSupplement', {
            at: 'commune',
            to: '#commune.returned',
            asks: [theSupplementIsItemised, everyNamedDocumentIsKnown],
            records: [askForSupplement('commune'), notify('returnedForSupplement', producer)],
          }),
          ...apologising('commune'),
          ...(reports ? { recordCommuneReport } : {}),
          ...forward[to],
          reenter: reenterIfMissed,
          withdraw,
        },
      },
      returned: {
        tags: 'open',
        meta: {
          ...{ holder: [producer], deadline },
          clocks: { communeReview: 'owner', supplementAnswer: 'runs' },
        },
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
};

// Origin, labour, idea, local identity; a meeting where one is needed: QĐ 26/2026, Đ.7.2a, Mẫu 03.
const recordCommuneReport = edge('recordCommuneReport', {
  at: 'commune',
  asks: [theReportHasHappened],
  records: [keepCommuneReport],
});
