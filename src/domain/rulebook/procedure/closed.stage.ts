import { enterTheLaterRound, notify } from '../../dossier/recordings.js';
import {
  theLaterRoundStillRegisters,
  theRoundIsLater,
  theRoundIsOfThisPlace,
  theRoundRunsUnderTheSameDecision,
} from '../../dossier/round.rules.js';
import { communeOfficer, producer } from './audiences.js';
import { edge, procedure } from './procedure.js';

/** Where a path ends. A product that did not pass improves and comes again: QĐ 1048, Đ.1.2. */
export const closedStage = procedure.createStateConfig({
  id: 'closed',
  initial: 'recognised',
  states: {
    recognised: { type: 'final', meta: { holder: [] } },
    notPassed: {
      tags: 'open',
      meta: { holder: [producer] },
      on: {
        reenter: edge('reenter', {
          at: 'commune',
          to: '#preparation.preparing',
          asks: [
            theRoundIsLater,
            theRoundIsOfThisPlace,
            theRoundRunsUnderTheSameDecision,
            theLaterRoundStillRegisters,
          ],
          records: [enterTheLaterRound, notify('reentered', communeOfficer)],
        }),
      },
    },
    eliminated: { type: 'final', meta: { holder: [] } },
    withdrawn: { type: 'final', meta: { holder: [] } },
  },
});
