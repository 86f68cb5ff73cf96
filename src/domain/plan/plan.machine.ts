import { setup } from 'xstate';
import type { Level } from '../jurisdiction/role.js';
import type { PlanAction, PlanEvent, PlanFacts } from './plan-facts.js';
import {
  everyOwnerHasAGuide,
  everyProductHasAGoal,
  noOwnerHasTwoGuides,
  nothingWaitsBelow,
  ownerAndProductAreOnRecord,
  somethingIsLeftToRegister,
  theDecisionIsMade,
  theDecisionIsOnThePlanAsItStands,
  theGuideServesHere,
  theItemIsListed,
  theItemIsNotRegistered,
  theLinkedProductIsNotListedYet,
  thePlanAboveIsBeingWritten,
  thePlanListsSomething,
  thePlannedYearIsNotOver,
  theProductIsNotListedYet,
  theReasonIsGiven,
  theRoundIsOfTheYear,
  theReasonsAreGiven,
  theTargetsAreSet,
  type PlanAsk,
  type PlanRule,
} from './plan.rules.js';

export type PlanPermission = 'plan.write' | 'plan.review' | 'plan.approve';

/** What an edge of a plan asks, of whom, and at which levels there is such an edge at all. */
export interface PlanTerms {
  /** `plan.review` is held at the place above, everything else at the plan's own. */
  readonly permission: PlanPermission;
  readonly levels: readonly Level[];
  readonly rules: readonly PlanRule[];
  readonly asks: readonly PlanAsk<never>[];
}

const plan = setup({
  types: { context: {} as PlanFacts, input: {} as PlanFacts, events: {} as PlanEvent },
  guards: {
    satisfies: ({ context, event }, { rules, asks, levels }: PlanTerms) =>
      levels.includes(context.level) &&
      rules.every((rule) => rule(context).length === 0) &&
      asks.every((ask) => ask(context, event as never).length === 0),
  },
});

const communes: readonly Level[] = ['commune'];
const above: readonly Level[] = ['district', 'province'];
const belowProvince: readonly Level[] = ['commune', 'district'];
const everywhere: readonly Level[] = ['commune', 'district', 'province'];

type EventOf<A extends PlanAction> = Extract<PlanEvent, { type: A }>;
interface Edge<A extends PlanAction> {
  readonly to?: string;
  readonly permission?: PlanPermission;
  readonly levels?: readonly Level[];
  readonly rules?: readonly PlanRule[];
  readonly asks?: readonly PlanAsk<EventOf<A>>[];
}
const edge = <A extends PlanAction>(
  _action: A,
  { to, permission = 'plan.write', levels = everywhere, rules = [], asks = [] }: Edge<A>,
) => ({
  ...(to === undefined ? {} : { target: to }),
  guard: { type: 'satisfies' as const, params: { permission, levels, rules, asks } },
});

const writing = {
  addItem: edge('addItem', {
    levels: communes,
    rules: [thePlannedYearIsNotOver],
    asks: [theGuideServesHere, ownerAndProductAreOnRecord, theRoundIsOfTheYear, theProductIsNotListedYet],
  }),
  changeItem: edge('changeItem', {
    levels: communes,
    rules: [thePlannedYearIsNotOver],
    asks: [
      theItemIsListed,
      theItemIsNotRegistered,
      theGuideServesHere,
      ownerAndProductAreOnRecord,
      theRoundIsOfTheYear,
      theProductIsNotListedYet,
    ],
  }),
  removeItem: edge('removeItem', { levels: communes, asks: [theItemIsListed, theItemIsNotRegistered] }),
  setTargets: edge('setTargets', { rules: [thePlannedYearIsNotOver] }),
  // A commune hands in what it has listed: Tuần Giáo 02/2023.
  submit: edge('submit', {
    to: 'submitted',
    levels: communes,
    rules: [
      thePlannedYearIsNotOver,
      thePlanListsSomething,
      theTargetsAreSet,
      everyOwnerHasAGuide,
      noOwnerHasTwoGuides,
      everyProductHasAGoal,
    ],
  }),
  // A district, or a province, decides on what it has merged.
  approve: edge('approve', {
    to: 'approved',
    permission: 'plan.approve',
    levels: above,
    rules: [thePlannedYearIsNotOver, thePlanListsSomething, theTargetsAreSet, nothingWaitsBelow],
    asks: [theDecisionIsMade, theDecisionIsOnThePlanAsItStands],
  }),
};

const handedIn = {
  linkItem: edge('linkItem', {
    levels: communes,
    asks: [
      theItemIsListed,
      theItemIsNotRegistered,
      ownerAndProductAreOnRecord,
      theLinkedProductIsNotListedYet,
    ],
  }),
  register: edge('register', { levels: communes, rules: [somethingIsLeftToRegister] }),
};

/** A place's plan for a year: written, handed in, merged into the plan above; a district's is approved before it goes up. */
export const planMachine = plan.createMachine({
  id: 'plan',
  version: '1',
  context: ({ input }) => input,
  initial: 'draft',
  states: {
    draft: { on: writing },
    returned: { on: writing },
    approved: {
      on: {
        submit: edge('submit', {
          to: 'submitted',
          levels: ['district'],
          rules: [thePlannedYearIsNotOver],
        }),
        amend: edge('amend', {
          to: 'draft',
          permission: 'plan.approve',
          levels: above,
          asks: [theReasonIsGiven],
        }),
      },
    },
    submitted: {
      on: {
        return: edge('return', {
          to: 'returned',
          permission: 'plan.review',
          levels: belowProvince,
          asks: [theReasonsAreGiven],
        }),
        merge: edge('merge', {
          to: 'merged',
          permission: 'plan.review',
          levels: belowProvince,
          rules: [thePlanAboveIsBeingWritten],
        }),
        ...handedIn,
      },
    },
    merged: {
      on: {
        return: edge('return', {
          to: 'returned',
          permission: 'plan.review',
          levels: belowProvince,
          rules: [thePlanAboveIsBeingWritten],
          asks: [theReasonsAreGiven],
        }),
        ...handedIn,
      },
    },
  },
});
