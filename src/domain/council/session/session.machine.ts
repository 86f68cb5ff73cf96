import { setup } from 'xstate';
import type { SessionAction, SessionEvent, SessionFacts } from './session-facts.js';
import {
  aReasonIsGiven,
  everyDossierIsDeliveredInTime,
  everyDossierWaitsForTheCouncil,
  everyStandInIsNamed,
  nobodySitsThereYet,
  noDossierIsListedYet,
  noOtherCouncilHasFollowed,
  nothingIsBeingScored,
  theAgendaIsNotEmpty,
  theCharterIsTheNewest,
  theCouncilIsOfALawfulSize,
  theDossierIsListed,
  theOrderKeepsTheAgenda,
  theQuorumHasCome,
  theSeatIsTheirs,
  theyAreThere,
  type SessionAsk,
  type SessionRule,
} from './session.rules.js';

/** What an edge of a session asks: named sentences, so that the drawn diagram can quote them. */
export interface SessionTerms {
  readonly rules: readonly SessionRule[];
  readonly asks: readonly SessionAsk<never>[];
}

const session = setup({
  types: {
    context: {} as SessionFacts,
    input: {} as SessionFacts,
    events: {} as SessionEvent,
  },
  guards: {
    satisfies: ({ context, event }, { rules, asks }: SessionTerms) =>
      rules.every((rule) => rule(context).length === 0) &&
      asks.every((ask) => ask(context, event as never).length === 0),
  },
});

type EventOf<A extends SessionAction> = Extract<SessionEvent, { type: A }>;
const edge = <A extends SessionAction>(
  _action: A,
  {
    to,
    rules = [],
    asks = [],
  }: {
    readonly to?: string;
    readonly rules?: readonly SessionRule[];
    readonly asks?: readonly SessionAsk<EventOf<A>>[];
  },
) => ({
  ...(to === undefined ? {} : { target: to }),
  guard: { type: 'satisfies' as const, params: { rules, asks } },
});

const attendance = {
  arrive: edge('arrive', { asks: [theSeatIsTheirs, nobodySitsThereYet] }),
  leave: edge('leave', { asks: [theyAreThere] }),
};
const cancel = edge('cancel', { to: 'cancelled', asks: [aReasonIsGiven] });
const removeItem = edge('removeItem', { asks: [theDossierIsListed] });
const arrange = edge('arrange', { asks: [theOrderKeepsTheAgenda] });

/** A council's session: planned, delivered to its members, open, sealed. */
export const sessionMachine = session.createMachine({
  id: 'council-session',
  version: '1',
  context: ({ input }) => input,
  initial: 'planned',
  states: {
    planned: {
      on: {
        addItems: edge('addItems', { asks: [noDossierIsListedYet] }),
        removeItem,
        arrange,
        deliver: edge('deliver', {
          to: 'delivered',
          rules: [
            theAgendaIsNotEmpty,
            noOtherCouncilHasFollowed,
            theCouncilIsOfALawfulSize,
            everyDossierWaitsForTheCouncil,
          ],
        }),
        cancel,
      },
    },
    delivered: {
      on: {
        // What is added has to be delivered too.
        addItems: edge('addItems', { to: 'planned', asks: [noDossierIsListedYet] }),
        removeItem,
        arrange,
        ...attendance,
        open: edge('open', {
          to: 'open',
          rules: [
            theAgendaIsNotEmpty,
            noOtherCouncilHasFollowed,
            theCouncilIsOfALawfulSize,
            everyDossierWaitsForTheCouncil,
            everyDossierIsDeliveredInTime,
            everyStandInIsNamed,
            theQuorumHasCome,
          ],
          asks: [theCharterIsTheNewest],
        }),
        cancel,
      },
    },
    open: {
      on: {
        arrange,
        ...attendance,
        seal: edge('seal', { to: 'sealed', rules: [nothingIsBeingScored] }),
      },
    },
    sealed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
