import {
  aFiveStarCertificateIsNumbered,
  theCentralMeanEarnsFiveStars,
  theCentralMeanEarnsThreeStars,
  theCentralResultIsPossible,
  theCentralDecisionIsNumbered,
  theDecisionIsDatedLawfully,
  theDecisionIsNumbered,
  theDecisionRestsOnAResult,
} from '../../dossier/recognition.rules.js';
import {
  certifyByMinistry,
  certifyByProvince,
  notify,
  recordCentralResult,
  setTheCentralResultAside,
} from '../../dossier/recordings.js';
import { aReasonIsGiven } from '../../dossier/supplement.rules.js';
import { councilDeskAt, ownersUnder, provinceOfficer, provincialApprover, type Sender } from './audiences.js';
import { apologising } from './apologising.js';
import { edge, evaluating, procedure } from './procedure.js';

const recorded = {
  at: 'province',
  asks: [theCentralResultIsPossible, theCentralDecisionIsNumbered, theDecisionIsDatedLawfully],
} as const;

const evaluation = (sender: Sender) => {
  const told = [...ownersUnder(sender), provincialApprover];
  return procedure.createStateConfig({
    tags: 'open',
    // The ministry has the time of its own yearly round: QĐ 26/2026, Đ.5.2.
    meta: {
      holder: [provinceOfficer],
      clocks: { evaluation: 'upperLevel', reevaluation: 'upperLevel', ministryEvaluation: 'runs' },
    },
    on: {
      recordMinistryResult: [
        edge('recordMinistryResult', {
          ...recorded,
          to: '#closed.recognised',
          when: [theCentralMeanEarnsFiveStars],
          asks: [...recorded.asks, aFiveStarCertificateIsNumbered],
          records: [recordCentralResult, certifyByMinistry, notify('recognised', ...told)],
        }),
        edge('recordMinistryResult', {
          ...recorded,
          to: '#ministry.returned',
          when: [theCentralMeanEarnsThreeStars],
          records: [recordCentralResult, notify('returnedByMinistry', ...told)],
        }),
        edge('recordMinistryResult', {
          ...recorded,
          to: '#closed.notPassed',
          records: [recordCentralResult, notify('notPassed', ...told)],
        }),
      ],
    },
  });
};

const recognise = (sender: Sender) =>
  edge('recognise', {
    at: 'province',
    to: '#closed.recognised',
    rules: [theDecisionRestsOnAResult],
    asks: [theDecisionIsNumbered, theDecisionIsDatedLawfully],
    records: [certifyByProvince, notify('recognised', ...ownersUnder(sender), provinceOfficer)],
  });

/** The central council; the province records its result and certifies what comes back: QĐ 1048, PL II §1c, §4c. */
export const ministryStage = procedure.createStateConfig({
  id: 'ministry',
  initial: 'evaluation',
  states: {
    evaluation: evaluation('district'),
    returned: {
      tags: 'open',
      meta: { holder: [provincialApprover], clocks: evaluating },
      on: { ...apologising('province'), recognise: recognise('district') },
    },
  },
});

/** As above; the province may also evaluate again what comes back: QĐ 26/2026, Đ.7.4g. */
export const ministryStageWithReturn = (sender: Sender) =>
  procedure.createStateConfig({
    id: 'ministry',
    initial: 'evaluation',
    states: {
      evaluation: evaluation(sender),
      returned: {
        tags: 'open',
        meta: { holder: [provincialApprover], clocks: evaluating },
        on: {
          ...apologising('province'),
          recognise: recognise(sender),
          evaluateAgain: edge('evaluateAgain', {
            at: 'province',
            to: '#province.council',
            asks: [aReasonIsGiven],
            records: [
              setTheCentralResultAside,
              notify('evaluatedAgain', ...ownersUnder(sender), provinceOfficer, ...councilDeskAt('province')),
            ],
          }),
        },
      },
    },
  });
