import type { CouncilLevel } from '../../council/charter.js';
import type { DossierAction } from '../../dossier/dossier-action.js';
import type { DossierRule, InputRule, Recording, Route } from '../../dossier/dossier-rule.js';
import {
  endWithoutResult,
  notify,
  notifyWhoeverLeads,
  openSecondSheets,
  openThirdSheets,
  revealSheets,
  sealDespiteDifference,
  sealResult,
} from '../../dossier/recordings.js';
import type { DeadlineKind } from '../../dossier/round-facts.js';
import {
  aThirdScoringIsTheLast,
  everybodyHasLookedAgain,
  everySeatedMemberHasCast,
  theTotalsLieTooFarApart,
} from '../../dossier/scoring.rules.js';
import {
  everyBallotStillCounts,
  everybodyPresentHasDeclared,
  nobodyWhoCountsIsInDoubt,
  theQuorumIsPresent,
  theQuorumStillHolds,
  theScoringCannotBeClosed,
  theSessionIsOpen,
  whoeverPresidesDecides,
  whoeverPresidesElseTheSecretaryDecides,
} from '../../dossier/sitting.rules.js';
import { aReasonIsGiven } from '../../dossier/supplement.rules.js';
import { councilAt } from './audiences.js';
import { apologising } from './apologising.js';
import { edge, evaluating, procedure, reevaluating } from './procedure.js';

/** What a council must be before it opens a scoring at a meeting. */
export const aSessionMayScore: readonly DossierRule[] = [
  theSessionIsOpen,
  everybodyPresentHasDeclared,
  theQuorumIsPresent,
];

/** Where a result leads, and who is told; the first way that holds is taken, the last one always does. */
export interface Way {
  readonly to: string;
  readonly when?: readonly Route[];
  readonly records?: readonly Recording[];
}

interface Scoring {
  readonly at: CouncilLevel;
  /** The names of the states that follow one another, as '#stage.state'. */
  readonly discussion: string;
  readonly difference: string;
  readonly ways: readonly Way[];
  /** Where the council may begin anew what it broke off. */
  readonly anew: readonly Way[];
  readonly deadline?: DeadlineKind;
}

/**
 * One scoring by a council: first sheets; where the totals lie too far apart a discussion and second sheets; where they
 * still do, the chair's word: QĐ 1048, PL II §4b, §4c. Whether there is such a limit, the charter says. What cannot be closed
 * any more is broken off (ADR 0007).
 */
export function scoringStates({ at, discussion, difference, ways, anew, deadline }: Scoring) {
  const clocks = at === 'province' ? evaluating : reevaluating;
  const meta = { holder: councilAt(at), clocks, ...(deadline ? { deadline } : {}) };
  const held = [nobodyWhoCountsIsInDoubt, theQuorumStillHolds];
  const closing = { at, isOfPresiding: true, rules: [everySeatedMemberHasCast, ...held] };
  const ending = { at, isOfPresiding: true, rules: held, asks: [everybodyHasLookedAgain] };
  const breakOffScoring = waysOf('breakOffScoring', anew, {
    ...{ at, isOfPresiding: true },
    rules: [whoeverPresidesElseTheSecretaryDecides, theScoringCannotBeClosed],
    asks: [aReasonIsGiven],
    records: [endWithoutResult, notify('scoringBrokenOff', ...councilAt(at))],
  });
  return {
    scoring: procedure.createStateConfig({
      tags: 'open',
      meta,
      on: {
        ...apologising(at),
        closeScoring: [
          edge('closeScoring', {
            ...{ ...closing, to: discussion, when: [theTotalsLieTooFarApart] },
            records: [revealSheets, openSecondSheets, notify('discussionOpened', ...councilAt(at))],
          }),
          ...waysOf('closeScoring', ways, { ...closing, records: [sealResult] }),
        ],
        breakOffScoring,
      },
    }),
    // Nobody has to change a mark: whoever does not cast again stands by the first sheet.
    discussion: procedure.createStateConfig({
      tags: 'open',
      meta,
      on: {
        ...apologising(at),
        closeScoring: [
          edge('closeScoring', {
            ...{ ...ending, to: difference, when: [theTotalsLieTooFarApart] },
            records: [
              revealSheets,
              notifyWhoeverLeads('differenceRemains', { role: 'councilSecretary', level: at }),
            ],
          }),
          ...waysOf('closeScoring', ways, { ...ending, records: [sealResult] }),
        ],
        breakOffScoring,
      },
    }),
    difference: procedure.createStateConfig({
      tags: 'open',
      meta: { ...meta, holder: [{ role: 'councilChair', level: at }] },
      on: {
        ...apologising(at),
        scoreAgain: edge('scoreAgain', {
          ...{ at, to: discussion, isOfPresiding: true },
          ...{ rules: [whoeverPresidesDecides, aThirdScoringIsTheLast], asks: [aReasonIsGiven] },
          records: [openThirdSheets, notify('discussionOpened', ...councilAt(at))],
        }),
        recordDifference: waysOf('recordDifference', ways, {
          ...{ at, isOfPresiding: true },
          rules: [whoeverPresidesDecides, everyBallotStillCounts],
          asks: [aReasonIsGiven],
          records: [sealDespiteDifference],
        }),
        breakOffScoring,
      },
    }),
  };
}

interface Terms {
  readonly at: CouncilLevel;
  readonly isOfPresiding?: boolean;
  readonly rules?: readonly DossierRule[];
  readonly asks?: readonly InputRule<never>[];
  readonly records: readonly Recording[];
}

/** The edges of an action that ends a scoring, one for each way. */
export const waysOf = <A extends DossierAction>(action: A, ways: readonly Way[], terms: Terms) =>
  ways.map(({ to, when = [], records = [] }) =>
    edge(action, { ...terms, to, when, records: [...terms.records, ...records] } as never),
  );
