import { remindersFor } from '../calendar/reminder-plan.js';
import { rolesThatMay } from '../jurisdiction/permissions.js';
import { getProcedureOf } from '../rulebook/procedures.js';
import type { RulebookRefusal } from '../rulebook/rulebook.refusals.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { sheetInForce } from '../rulebook/which-criteria-set.js';
import type { CriteriaSet } from '../scoring/criteria-set.js';
import type { CalendarDay } from '../shared/calendar-day.js';
import { accept, refuseAll, type Outcome } from '../shared/outcome.js';
import { clockReminders } from './clock-reminders.js';
import { clocksIn, clocksUnder } from './clocks.js';
import { columnsOf, type Decision } from './decide.js';
import { missingDocuments } from './documents.rules.js';
import type { DossierFacts } from './dossier-facts.js';
import type { DossierRefusal } from './dossier.refusals.js';
import { locate, stageOf } from './dossier-state.js';
import type { Standing } from '../shared/standing.js';
import {
  theDossierHasItsDistrict,
  theRoundCoversTheDossier,
  type PlacementRefusal,
} from './placement.rules.js';
import type { RoundFacts } from './round-facts.js';

/** The round, under another decision, that an open dossier is to be judged in. */
export interface NewDecision {
  /** With what the province has settled over it by now. */
  readonly rulebook: Rulebook;
  readonly localRules: string | null;
  readonly round: RoundFacts;
}

/** What a dossier is pinned to. */
export interface Pins extends Standing {
  readonly rulebook: string;
  /** What the province has settled over it; null: nothing. */
  readonly localRules: string | null;
  readonly criteriaSet: string;
}

/** What becomes of a dossier under another decision; shown before anybody decides it. */
export interface ChangedDecision {
  readonly pins: Pins;
  readonly criteriaSet: CriteriaSet;
  /** Papers that the other decision asks for and the dossier lacks: with any, it goes back to its owner. */
  readonly missingDocuments: readonly string[];
  readonly decision: Decision;
}

export type ChangeRefusal =
  | DossierRefusal
  | RulebookRefusal
  | { readonly code: 'decision.same-rulebook'; readonly rulebook: string }
  | { readonly code: 'decision.panel-open'; readonly cast: number }
  | { readonly code: 'decision.session-open'; readonly sessionId: string }
  | { readonly code: 'decision.after-ballots'; readonly closedOn: CalendarDay }
  | { readonly code: 'decision.dossier-closed'; readonly state: string }
  | PlacementRefusal;

/**
 * Moves an open dossier to another decision: an act of the province, never after a ballot was cast. The dossier goes on
 * where the other procedure has the same state and asks for nothing that is missing; otherwise it goes back to whoever
 * has to add it (not in the decisions; ADR 0007). Pure.
 */
export function changeDecision(
  standing: Standing,
  facts: DossierFacts,
  to: NewDecision,
): Outcome<ChangedDecision, ChangeRefusal> {
  const located = locate(standing);
  if (!located.ok) return located;
  const { variantOf, code } = facts.criteriaSet;
  const set = sheetInForce(
    { rulebook: facts.rulebook, setCode: variantOf ?? code },
    to.rulebook,
    facts.today,
  );
  const [first, ...rest] = [
    ...whyNotPermitted(facts),
    ...whyNotOpen(located.value.open, standing.state),
    ...whyNotAnother(facts, to),
    ...afterBallots(facts),
    ...(set.ok ? [] : set.refusals),
  ];
  if (first) return refuseAll([first, ...rest]);
  if (!set.ok) throw new Error('A sheet not in force was refused above');
  return accept(consequencesOf(standing, facts, to, set.value));
}

/** Whether the actor may ask for another decision as the dossier stands; which one fits is told by `changeDecision`. */
export function mayChangeDecision(standing: Standing, facts: DossierFacts): boolean {
  const located = locate(standing);
  if (!located.ok) return false;
  const reasons = [
    ...whyNotPermitted(facts),
    ...whyNotOpen(located.value.open, standing.state),
    ...afterBallots(facts),
  ];
  return reasons.length === 0;
}

const mayChange = rolesThatMay('dossier.changeDecision', 'province');
const roleOf = ({ actor }: DossierFacts) =>
  actor.roles.find(({ role, level }) => level === 'province' && mayChange.includes(role))?.role;

const whyNotPermitted = (facts: DossierFacts): readonly DossierRefusal[] =>
  roleOf(facts)
    ? []
    : [{ code: 'person.not-permitted', action: 'changeDecision', at: 'province', roles: mayChange }];

const whyNotOpen = (open: boolean, state: string): readonly ChangeRefusal[] =>
  open ? [] : [{ code: 'decision.dossier-closed', state }];

const whyNotAnother = (facts: DossierFacts, to: NewDecision): readonly ChangeRefusal[] => [
  ...(to.rulebook.id === facts.rulebook.id
    ? [{ code: 'decision.same-rulebook' as const, rulebook: to.rulebook.id }]
    : []),
  ...theRoundCoversTheDossier({ ...facts, ...to }),
  ...theDossierHasItsDistrict({ ...facts, ...to }),
  ...noCouncilOfTheOldDecisionSits(facts, to),
];

/** A session that is open keeps its agenda to its end, and nothing binds it under a decision that has no such council. */
const noCouncilOfTheOldDecisionSits = (
  { session }: DossierFacts,
  { rulebook }: NewDecision,
): readonly ChangeRefusal[] =>
  session && rulebook[session.level] === null
    ? [{ code: 'decision.session-open', sessionId: session.id }]
    : [];

// While a panel is open a ballot may be on its way: it must not meet another sheet. One that lapsed was cast all the same.
const afterBallots = ({ openPanel, lastResult, ballotsLapsedOn }: DossierFacts): readonly ChangeRefusal[] => {
  const closedOn = lastResult?.closedOn ?? ballotsLapsedOn;
  return [
    ...(openPanel ? [{ code: 'decision.panel-open' as const, cast: openPanel.cast.length }] : []),
    ...(closedOn ? [{ code: 'decision.after-ballots' as const, closedOn }] : []),
  ];
};

function consequencesOf(
  { state }: Standing,
  facts: DossierFacts,
  { rulebook, localRules, round }: NewDecision,
  criteriaSet: CriteriaSet,
): ChangedDecision {
  const { today } = facts;
  const missing = missingDocuments({ ...facts, rulebook });
  const procedure = getProcedureOf(rulebook.id);
  const machine = { machine: procedure.id, machineVersion: procedure.version ?? '' };
  const next = nextState(machine, state, facts, missing);
  const located = locate({ ...machine, state: next });
  const takenAs = roleOf(facts);
  if (!located.ok || !takenAs) throw new Error(`${procedure.id} cannot take the dossier at ${next}`);
  const deadline = located.value.meta.deadline ?? null;
  const date = deadline && round[deadline];
  const known = clocksUnder(rulebook, facts.purpose, facts.clocks, facts.calendar);
  const clocks = clocksIn(located.value.meta.clocks ?? {}, known, { ...facts, rulebook });
  return {
    pins: { ...machine, state: next, rulebook: rulebook.id, localRules, criteriaSet: criteriaSet.code },
    criteriaSet,
    missingDocuments: missing,
    decision: {
      from: state,
      state: next,
      open: located.value.open,
      deadline,
      takenAs,
      columns: { ...columnsOf(facts), roundId: round.id, star: null, clocks },
      effects: [
        { type: 'leaveAgendas' },
        { type: 'notify', template: 'decisionChanged', audience: located.value.meta.holder },
      ],
      reminders: deadline && date ? remindersFor(deadline, date, today) : [],
      remindedOf: date,
      clockReminders: clockReminders(facts.clocks, clocks, today),
    },
  };
}

const early = ['registration', 'preparation'];

function nextState(
  machine: Omit<Standing, 'state'>,
  state: string,
  { communeReport }: DossierFacts,
  missing: readonly string[],
): string {
  if (early.includes(stageOf(state))) return state;
  if (missing.length > 0) return 'preparation.preparing';
  const reports = locate({ ...machine, state: 'commune.review' });
  const asksForReport = reports.ok && reports.value.procedure.events.includes('recordCommuneReport');
  if (asksForReport && communeReport === null) return 'commune.review';
  return locate({ ...machine, state }).ok ? state : 'province.intake';
}
