import { getNextTransitions, transition } from 'xstate';
import type { LegalDate } from '../calendar/legal-date.js';
import { remindersFor, type PlannedReminder } from '../calendar/reminder-plan.js';
import { isPartial, whyNotImpartial } from '../council/conflict.js';
import { rolesThatMay } from '../jurisdiction/permissions.js';
import { isCouncilRole, type Level, type Role } from '../jurisdiction/role.js';
import type { EdgeTerms } from '../rulebook/procedure/procedure.js';
import { accept, refuseAll, refuse, type Outcome } from '../shared/outcome.js';
import { asFarAsKnown } from './as-far-as-known.js';
import { whatRestsOnTheResult } from './appeal.rules.js';
import { clockReminders, type ClockReminders } from './clock-reminders.js';
import { clocksIn } from './clocks.js';
import { isSystemAction, type DossierAction, type DossierEvent } from './dossier-action.js';
import type { DossierColumns, DossierFacts } from './dossier-facts.js';
import type { DeadlineKind } from './round-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';
import type { DossierEffect } from './dossier-rule.js';
import { rolesOfLeading } from './sitting.rules.js';
import { locate, nameOf, type Located } from './dossier-state.js';
import type { Standing } from '../shared/standing.js';

/** What the store has to write: the next state, the columns as they will be, and everything to record beside them. */
export interface Decision {
  readonly from: string;
  readonly state: string;
  readonly open: boolean;
  readonly deadline: DeadlineKind | null;
  /** The role in which the person acted; the system acts in none. */
  readonly takenAs: Role | 'system';
  readonly columns: DossierColumns;
  readonly effects: readonly DossierEffect[];
  /** Null while the binding legal date stays the same; otherwise earlier reminders are cancelled for these. */
  readonly reminders: readonly PlannedReminder[] | null;
  /** The date that these speak of, as the decision saw it in the round; null where they speak of none. */
  readonly remindedOf: LegalDate | null;
  /** Of each lawful time that is awaited on another day than before; earlier ones of its kind are cancelled for these. */
  readonly clockReminders: readonly ClockReminders[];
}

export interface AvailableAction {
  readonly action: DossierAction;
  readonly at: Level;
  readonly roles: readonly Role[];
  /** Whether the asking person holds one of these roles for this dossier. */
  readonly mine: boolean;
  readonly allowed: boolean;
  readonly refusals: readonly DossierRefusal[];
}

/** Decides one action: the next state with all there is to record, or every refusal at once. Pure: no clock, no storage. */
export function decide(
  standing: Standing,
  facts: DossierFacts,
  event: DossierEvent,
): Outcome<Decision, DossierRefusal> {
  const located = locate(standing);
  if (!located.ok) return located;
  const edges = edgesOf(located.value, facts).get(event.type)?.filter(isGiven(facts)) ?? [];
  if (edges.length === 0) return refuse(whyNoWay(standing.state, facts, event.type));

  const ways = edges.filter(({ when }) => when.every((route) => route(facts, event as never)));
  const terms = edgeFor(ways, facts, event.type);
  const asked = isClosedTo(facts, terms, event.type)
    ? []
    : terms.asks.flatMap((ask) => ask(facts, event as never));
  const [first, ...rest] = asFarAsKnown(
    [...standingRefusals(terms, facts, event.type), ...asked],
    facts,
    terms.at,
  );
  if (first) return refuseAll([first, ...rest]);
  return accept(consequencesOf(located.value, facts, event, terms));
}

function whyNoWay(state: string, facts: DossierFacts, action: DossierAction): DossierRefusal {
  const [relied] = action === 'fileAppeal' ? whatRestsOnTheResult(state, facts) : [];
  return relied ?? { code: 'dossier.action-not-available', state, action };
}

/** What may be done now, and for each closed door every reason why it is closed. */
export function availableActions(standing: Standing, facts: DossierFacts): readonly AvailableAction[] {
  const located = locate(standing);
  if (!located.ok) return [];
  return [...edgesOf(located.value, facts)].flatMap(([action, all]) => {
    const edges = all.filter(isGiven(facts));
    if (edges.length === 0 || isSystemAction(action)) return [];
    const terms = edgeFor(edges, facts, action);
    const notPermitted = whyNotPermitted(terms, facts, action);
    const refusals = asFarAsKnown(standingRefusals(terms, facts, action), facts, terms.at);
    const roles = [...new Set(edges.flatMap(({ at }) => rolesThatMay(`dossier.${action}`, at)))];
    return {
      action,
      at: terms.at,
      roles,
      mine: notPermitted.length === 0,
      allowed: refusals.length === 0,
      refusals,
    };
  });
}

/** The edge of an action that the record leaves open, whoever asks; the first where there are several. */
export function findEdge(standing: Standing, facts: DossierFacts, action: DossierAction): EdgeTerms | null {
  const located = locate(standing);
  return located.ok ? (edgesOf(located.value, facts).get(action)?.find(isGiven(facts)) ?? null) : null;
}

const isGiven =
  (facts: DossierFacts) =>
  ({ given }: EdgeTerms) =>
    given.every((holds) => holds(facts));

type Edges = ReadonlyMap<DossierAction, readonly EdgeTerms[]>;

/** What XState answered for a state once; its edges do not depend on any facts. */
const knownEdges = new WeakMap<Located['procedure'], Map<string, Edges>>();

function edgesOf({ procedure, value }: Located, facts: DossierFacts): Edges {
  const ofProcedure = knownEdges.get(procedure) ?? new Map<string, Edges>();
  knownEdges.set(procedure, ofProcedure);
  const state = nameOf(value);
  const edges = ofProcedure.get(state) ?? readEdges(procedure.resolveState({ value, context: facts }));
  ofProcedure.set(state, edges);
  return edges;
}

function readEdges(snapshot: Parameters<typeof getNextTransitions>[0]): Edges {
  const edges = new Map<DossierAction, EdgeTerms[]>();
  for (const { eventType, guard } of getNextTransitions(snapshot)) {
    const action = eventType as DossierAction;
    const { params } = guard as { params: EdgeTerms };
    edges.set(action, [...(edges.get(action) ?? []), params]);
  }
  return edges;
}

/** The first way open to this person, else the first way there is. */
function edgeFor(edges: readonly EdgeTerms[], facts: DossierFacts, action: DossierAction): EdgeTerms {
  const found = edges.find((terms) => roleOf(terms, facts, action) !== undefined) ?? edges[0];
  if (!found) throw new Error(`No way holds for ${action}: the last edge of an action must be unconditional`);
  return found;
}

function roleOf(
  { at, isOfPresiding }: EdgeTerms,
  facts: DossierFacts,
  action: DossierAction,
): Role | 'system' | undefined {
  const { actor } = facts;
  if (actor.isSystem) return isSystemAction(action) ? 'system' : undefined;
  const may = rolesThatMay(`dossier.${action}`, at);
  const roles = isOfPresiding ? rolesOfLeading(facts, at) : actor.roles;
  return roles.find(({ role, level }) => level === at && may.includes(role))?.role;
}

const whyNotPermitted = (
  terms: EdgeTerms,
  facts: DossierFacts,
  action: DossierAction,
): readonly DossierRefusal[] =>
  roleOf(terms, facts, action) === undefined
    ? [
        {
          code: 'person.not-permitted',
          action,
          at: terms.at,
          roles: rolesThatMay(`dossier.${action}`, terms.at),
        },
      ]
    : [];

/** What stands against an action, whatever is brought along. */
const standingRefusals = (terms: EdgeTerms, facts: DossierFacts, action: DossierAction) => [
  ...whyNotPermitted(terms, facts, action),
  ...(isClosedTo(facts, terms, action)
    ? []
    : [...whyNotAsMember(terms, facts, action), ...terms.rules.flatMap((rule) => rule(facts))]),
];

/** Owners hear nothing of a council's inside but that it is not theirs: neither who said what of a conflict, nor who has voted. */
function isClosedTo({ actor }: DossierFacts, { at }: EdgeTerms, action: DossierAction): boolean {
  const isInside = isSystemAction(action) || rolesThatMay(`dossier.${action}`, at).some(isCouncilRole);
  return isInside && !actor.isSystem && actor.roles.every(({ role }) => role === 'producer');
}

/** What judges a result itself, whatever office does it; everything else rests on the result as it stands (ADR 0007). */
const judging: readonly DossierAction[] = [
  ...(['confirmReopening', 'declineReopening'] as const),
  ...(['admitAppeal', 'nameAppealMembers', 'releaseAppealMember', 'refuseAppeal'] as const),
];

/** Whoever acts as a member of the council has no conflict of interest in the product; nor does any office that judges its result. */
function whyNotAsMember(terms: EdgeTerms, facts: DossierFacts, action: DossierAction) {
  const role = roleOf(terms, facts, action);
  const { personId } = facts.actor;
  if (role === undefined || role === 'system') return [];
  const asks = isCouncilRole(role) || (judging.includes(action) && isPartial(facts.words[personId]));
  return asks ? whyNotImpartial(personId, facts.words) : [];
}

function consequencesOf(
  { procedure, value, meta }: Located,
  facts: DossierFacts,
  event: DossierEvent,
  terms: EdgeTerms,
): Decision {
  const [next] = transition(procedure, procedure.resolveState({ value, context: facts }), event);
  const consequences = terms.records.map((record) => record(facts, event as never));
  const columns: DossierColumns = Object.assign(
    {},
    columnsOf(facts),
    ...consequences.map(({ changes }) => changes),
  );
  const state = nameOf(next.value);
  const after = locate({ machine: procedure.id, machineVersion: procedure.version ?? '', state });
  if (!after.ok) throw new Error(`${procedure.id} leads to an unknown state ${state}`);
  const takenAs = roleOf(terms, facts, event.type);
  if (takenAs === undefined) throw new Error(`${event.type} was decided for a person without the role`);
  const deadline = after.value.meta.deadline ?? null;
  const round = event.type === 'reenter' ? event.input.round : facts.round;
  const date = deadline && round[deadline];
  const sameDate = deadline === (meta.deadline ?? null) && round.id === facts.round.id;
  const clocks = clocksIn(after.value.meta.clocks ?? {}, columns.clocks, facts);
  return {
    from: nameOf(value),
    state,
    open: after.value.open,
    deadline,
    takenAs,
    columns: { ...columns, clocks },
    effects: consequences.flatMap(({ effects }) => effects ?? []),
    reminders: sameDate ? null : deadline && date ? remindersFor(deadline, date, facts.today) : [],
    remindedOf: sameDate ? null : date,
    clockReminders: clockReminders(facts.clocks, clocks, facts.today),
  };
}

export const columnsOf = (facts: DossierFacts): DossierColumns => ({
  roundId: facts.roundId,
  supplement: facts.supplement,
  supplementsAsked: facts.supplementsAsked,
  communeReport: facts.communeReport,
  samplesReceived: facts.samplesReceived,
  testedOn: facts.testedOn,
  siteCheckedOn: facts.siteCheckedOn,
  centralPoints: facts.centralPoints,
  centralBallots: facts.centralBallots,
  star: facts.star,
  reopening: facts.reopening,
  clocks: facts.clocks,
});
