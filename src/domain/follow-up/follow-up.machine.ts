import { setup } from 'xstate';
import type { FollowUpAction, FollowUpEvent, FollowUpFacts, Side } from './follow-up-facts.js';
import type { FollowUpKind } from './follow-up-kind.js';
import {
  aFairHasAPlace,
  aPhotoIsAPicture,
  aReasonIsGiven,
  aValueIsOfContracts,
  somethingWasDone,
  theDaysAreOver,
  theEntryStands,
  thePersonServesHere,
  thePhotosAreAttached,
  type EventOf,
  type FollowUpAsk,
  type FollowUpRule,
} from './follow-up.rules.js';
import {
  everyConditionIsAnswered,
  localRulesAreCited,
  somebodyElseDecides,
  theCertificateHasEffect,
  theCertificateWasNotRevoked,
  theCheckFollowsTheRecognition,
  theDecisionIsMadeLawfully,
  theFindingsBearTheOutcome,
  theProductWasChecked,
  whatIsBrokenIsShown,
  whatWasFoundIsDecided,
} from './recheck.rules.js';

/** What an edge asks, of whom, and for which kinds there is such an edge at all. */
export interface FollowUpTerms {
  /** Where the permission `followUp.carryOut`, `followUp.oversee` or `followUp.decide` is to be held. */
  readonly side: Side;
  readonly kinds: readonly FollowUpKind[];
  readonly rules: readonly FollowUpRule[];
  readonly asks: readonly FollowUpAsk<never>[];
}

const followUp = setup({
  types: { context: {} as FollowUpFacts, input: {} as FollowUpFacts, events: {} as FollowUpEvent },
  guards: {
    satisfies: ({ context, event }, { rules, asks, kinds }: FollowUpTerms) =>
      kinds.includes(context.kind) &&
      rules.every((rule) => rule(context).length === 0) &&
      asks.every((ask) => ask(context, event as never).length === 0),
  },
});

const work: readonly FollowUpKind[] = ['growthSupport', 'tradePromotion'];
const rechecks: readonly FollowUpKind[] = ['recheck'];
const all: readonly FollowUpKind[] = [...work, ...rechecks];

interface Edge<A extends FollowUpAction> {
  readonly to?: string;
  readonly side?: Side;
  readonly kinds?: readonly FollowUpKind[];
  readonly rules?: readonly FollowUpRule[];
  readonly asks?: readonly FollowUpAsk<EventOf<A>>[];
}
const edge = <A extends FollowUpAction>(
  _action: A,
  { to, side = 'carrying', kinds = all, rules = [], asks = [] }: Edge<A>,
) => ({
  ...(to === undefined ? {} : { target: to }),
  guard: { type: 'satisfies' as const, params: { side, kinds, rules, asks } },
});

/** What need not be done any more, such as for a product that is not rated any longer, or by a day that was mistyped. */
const callOff = edge('callOff', {
  to: 'calledOff',
  side: 'calling',
  rules: [whatWasFoundIsDecided],
  asks: [aReasonIsGiven],
});

/** What is done for a rated product after its recognition, or how it is checked again and what becomes of its certificate. */
export const followUpMachine = followUp.createMachine({
  id: 'follow-up',
  version: '1',
  context: ({ input }) => input,
  initial: 'open',
  states: {
    open: {
      on: {
        assign: edge('assign', { asks: [thePersonServesHere] }),
        attachPhoto: edge('attachPhoto', { asks: [aPhotoIsAPicture] }),
        addEntry: edge('addEntry', {
          kinds: work,
          asks: [theDaysAreOver, aFairHasAPlace, aValueIsOfContracts, thePhotosAreAttached],
        }),
        withdrawEntry: edge('withdrawEntry', { kinds: work, asks: [theEntryStands, aReasonIsGiven] }),
        complete: edge('complete', { to: 'done', kinds: work, rules: [somethingWasDone] }),
        recordFindings: edge('recordFindings', {
          kinds: rechecks,
          asks: [theCheckFollowsTheRecognition, everyConditionIsAnswered, whatIsBrokenIsShown],
        }),
        // The body that verifies submits to the level that recognised: QĐ 26/2026, Đ.8.3.
        propose: edge('propose', {
          to: 'proposed',
          kinds: rechecks,
          rules: [theProductWasChecked, theCertificateHasEffect],
          asks: [theFindingsBearTheOutcome, localRulesAreCited, aReasonIsGiven],
        }),
        callOff,
      },
    },
    done: {
      on: { reopen: edge('reopen', { to: 'open', side: 'calling', kinds: work, asks: [aReasonIsGiven] }) },
    },
    // QĐ 26/2026, Đ.8.2: the level that recognised decides.
    proposed: {
      on: {
        accept: edge('accept', {
          to: 'decided',
          side: 'deciding',
          kinds: rechecks,
          rules: [theCertificateWasNotRevoked, somebodyElseDecides],
          asks: [theDecisionIsMadeLawfully],
        }),
        decline: edge('decline', {
          to: 'open',
          side: 'deciding',
          kinds: rechecks,
          rules: [somebodyElseDecides],
          asks: [aReasonIsGiven],
        }),
        callOff,
      },
    },
    decided: { type: 'final' },
    calledOff: { type: 'final' },
  },
});
