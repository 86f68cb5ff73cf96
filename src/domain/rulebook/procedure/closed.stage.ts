import { enterTheLaterRound, notify } from '../../dossier/recordings.js';
import {
  theLaterRoundStillRegisters,
  theRoundIsLater,
  theRoundIsOfThisPlace,
  theRoundRunsUnderTheSameDecision,
} from '../../dossier/round.rules.js';
import { noOtherDossierIsOpen } from '../../dossier/coming-again.rules.js';
import { noAppealIsOpen } from '../../dossier/appeal.rules.js';
import { noReopeningIsProposed, theResultEliminates } from '../../dossier/reopening.rules.js';
import type { Given } from '../../dossier/dossier-rule.js';
import { appeals, type Appealable } from './appeals.js';
import { communeOfficer, producer } from './audiences.js';
import { edge, procedure } from './procedure.js';
import { reopening, type Again } from './reopening.js';

/** Where a path ends. A product that did not pass improves and comes again: QĐ 1048, Đ.1.2; or its result is opened again, or appealed. */
export const closedStage = (
  again: readonly Again[],
  appealable: readonly Appealable[],
  takenBack: readonly Again[],
) =>
  procedure.createStateConfig({
    id: 'closed',
    initial: 'recognised',
    states: {
      recognised: { type: 'final', meta: { holder: [] } },
      // Not open: the path has ended, until it is entered again or its result opened again or contested. A new filing may stand beside it.
      notPassed: {
        meta: { holder: [producer] },
        on: {
          reenter: edge('reenter', {
            at: 'commune',
            to: '#preparation.preparing',
            rules: [noOtherDossierIsOpen, noReopeningIsProposed, noAppealIsOpen],
            asks: [
              theRoundIsLater,
              theRoundIsOfThisPlace,
              theRoundRunsUnderTheSameDecision,
              theLaterRoundStillRegisters,
            ],
            records: [enterTheLaterRound, notify('reentered', communeOfficer)],
          }),
          ...reopening(...again),
          ...appeals('#closed.notPassed', ...appealable),
        },
      },
      // Not open either, unless the result that ended the path is opened again or contested, or the chair's word taken back.
      eliminated: {
        meta: { holder: [] },
        on: {
          ...reopening(...again.map(whereAResultDid(takenBack)), ...takenBack),
          ...appeals('#closed.eliminated', ...appealable.map(whereItEliminates)),
        },
      },
      withdrawn: { type: 'final', meta: { holder: [] } },
    },
  });

/** The chair's elimination at the province leaves the district's result as it is: only what the chair did is taken back. */
const whereAResultDid = (takenBack: readonly Again[]) => {
  const aResultEndedThePath: Given = (facts) =>
    !takenBack.some(({ given }) => given.every((holds) => holds(facts)));
  return (again: Again): Again => ({ ...again, given: [...again.given, aResultEndedThePath] });
};

/** What the chair alone recorded gave no marks that others could give anew. */
const whereItEliminates = (scored: Appealable): Appealable => ({
  ...scored,
  given: [...scored.given, theResultEliminates],
});
