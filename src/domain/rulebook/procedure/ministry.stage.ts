import {
  aFiveStarCertificateIsNumbered,
  theCentralMeanEarnsFiveStars,
  theCentralMeanEarnsThreeStars,
  theCentralResultIsPossible,
  theDecisionIsDatedLawfully,
} from '../../dossier/recognition.rules.js';
import {
  certifyByMinistry,
  certifyByProvince,
  notify,
  recordCentralResult,
} from '../../dossier/recordings.js';
import {
  communeOfficer,
  districtOfficer,
  producer,
  provinceOfficer,
  provincialApprover,
} from './audiences.js';
import { edge, procedure } from './procedure.js';

const owners = [producer, communeOfficer, districtOfficer] as const;
const recorded = { at: 'province', asks: [theCentralResultIsPossible, theDecisionIsDatedLawfully] } as const;

/** The central council; the province records its result and certifies what comes back: QĐ 1048, PL II §1c, §4c. */
export const ministryStage = procedure.createStateConfig({
  id: 'ministry',
  initial: 'evaluation',
  states: {
    evaluation: {
      tags: 'open',
      meta: { holder: [provinceOfficer] },
      on: {
        recordMinistryResult: [
          edge('recordMinistryResult', {
            ...recorded,
            to: '#closed.recognised',
            when: [theCentralMeanEarnsFiveStars],
            asks: [...recorded.asks, aFiveStarCertificateIsNumbered],
            records: [
              recordCentralResult,
              certifyByMinistry,
              notify('recognised', ...owners, provincialApprover),
            ],
          }),
          edge('recordMinistryResult', {
            ...recorded,
            to: '#ministry.returned',
            when: [theCentralMeanEarnsThreeStars],
            records: [recordCentralResult, notify('returnedByMinistry', ...owners, provincialApprover)],
          }),
          edge('recordMinistryResult', {
            ...recorded,
            to: '#closed.notPassed',
            records: [recordCentralResult, notify('notPassed', ...owners, provincialApprover)],
          }),
        ],
      },
    },
    returned: {
      tags: 'open',
      meta: { holder: [provincialApprover] },
      on: {
        recognise: edge('recognise', {
          at: 'province',
          to: '#closed.recognised',
          asks: [theDecisionIsDatedLawfully],
          records: [certifyByProvince, notify('recognised', ...owners, provinceOfficer)],
        }),
      },
    },
  },
});
