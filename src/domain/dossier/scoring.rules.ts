import { charterOf, liesTooFarApart, type Charter } from '../council/charter.js';
import { whyNoLongerCounted } from '../council/conflict.js';
import type { DossierFacts, LastResult } from './dossier-facts.js';
import type { DossierEvent } from './dossier-action.js';
import type { DossierRule, InputRule, Route } from './dossier-rule.js';
import { leadsOn } from './sitting.rules.js';

type Close = Extract<DossierEvent, { type: 'closeScoring' }>;

const stillAwaited = ({ openPanel }: DossierFacts) => {
  if (!openPanel) return null;
  const { seats, cast } = openPanel;
  const waitingFor = seats.filter((seat) => !cast.includes(seat));
  return waitingFor.length === 0 ? null : { seats: seats.length, cast: cast.length, waitingFor };
};

/** Every seated member has cast. Names who is awaited, never how anybody voted. */
export const everySeatedMemberHasCast: DossierRule = (facts) => {
  const awaited = stillAwaited(facts);
  return awaited ? [{ code: 'panel.ballots-missing', ...awaited }] : [];
};

/**
 * In a discussion every member has scored again, if only to say that the sheet stands; else whoever presides ends it, with
 * a reason (not in the decisions; ADR 0007).
 */
export const everybodyHasLookedAgain: InputRule<Close> = (facts, { input }) => {
  const awaited = stillAwaited(facts);
  const isEnded = leadsOn(facts) && (input.reason ?? '').trim() !== '';
  return awaited && !isEnded ? [{ code: 'panel.still-discussed', ...awaited }] : [];
};

/** The charter that the open panel was opened under, over the decision of the dossier. */
export const charterOfPanel = ({ openPanel, rulebook }: DossierFacts): Charter | null =>
  openPanel && charterOf(rulebook, openPanel.level, openPanel.charter);

/** Members whose totals lie too far apart discuss, and may score again: QĐ 1048, PL II §4b, §4c; the measure is the charter's. */
export const theTotalsLieTooFarApart: Route = (facts) => {
  const charter = charterOfPanel(facts);
  const { tally } = facts;
  return (
    charter !== null &&
    tally?.outcome === 'rated' &&
    liesTooFarApart(charter.spread, tally.lowest, tally.highest)
  );
};

/** What an action leads by: the ballots just counted, an appeal's among them, or the result that the chair lets stand. */
export const resultOf = ({
  openPanel,
  tally,
  lastResult,
}: DossierFacts): Pick<LastResult, 'star' | 'outcome'> | null => tally ?? (openPanel ? null : lastResult);

// First sheets, sheets after the discussion, and at most one scoring more, unless ballots of that one count no longer: then
// nothing may be recorded on it either (not in the decisions; ADR 0007).
const mostTurns = 3;
export const aThirdScoringIsTheLast: DossierRule = ({ lastResult, words }) =>
  lastResult && lastResult.turn >= mostTurns && whyNoLongerCounted(lastResult, words).length === 0
    ? [{ code: 'panel.third-was-last', turn: lastResult.turn }]
    : [];
