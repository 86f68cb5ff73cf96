import { charterOf, liesTooFarApart, type Charter } from '../council/charter.js';
import type { DossierFacts, LastResult } from './dossier-facts.js';
import type { DossierRule, Route } from './dossier-rule.js';

/** Every seated member has cast. Names who is awaited, never how anybody voted. */
export const everySeatedMemberHasCast: DossierRule = ({ openPanel }) => {
  if (!openPanel) return [];
  const waitingFor = openPanel.seats.filter((seat) => !openPanel.cast.includes(seat));
  return waitingFor.length === 0
    ? []
    : [
        {
          code: 'panel.ballots-missing',
          seats: openPanel.seats.length,
          cast: openPanel.cast.length,
          waitingFor,
        },
      ];
};

/** The charter that the open panel was opened under, over the decision of the dossier. */
const charterOfPanel = ({ openPanel, rulebook }: DossierFacts): Charter | null =>
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

// First sheets, sheets after the discussion, and at most one scoring more (not in the decisions; ADR 0007).
const mostTurns = 3;
export const aThirdScoringIsTheLast: DossierRule = ({ lastResult }) =>
  lastResult && lastResult.turn >= mostTurns ? [{ code: 'panel.third-was-last', turn: lastResult.turn }] : [];
