import { starOfFraction, wholeMean } from '../exact-star.js';
import type { Day, ModelBallot, ModelPanel, ModelResult } from './model-facts.js';

/** What the sheet says of findings: which eliminate the product, which stop its evaluation. */
export interface ModelFindings {
  readonly eliminating: readonly string[];
  readonly stopping: readonly string[];
}

/** The council's result: half of the members is not yet a majority. */
export function resultOf(panel: ModelPanel, findings: ModelFindings, today: Day): ModelResult {
  const ballots = [...panel.ballots.values()];
  const totals = ballots.map(({ total }) => total);
  const outcome = outcomeOf(ballots, findings);
  return {
    panelId: panel.id,
    ballots: ballots.length,
    points: totals.reduce((sum, total) => sum + total, 0),
    outcome,
    star: outcome === 'rated' ? starOfFraction(totals, []) : null,
    closedOn: today,
  };
}

/** Where the result leads: QĐ 1048, PL II §4a for the district, §4b for the two scorings of the province. */
export function stateAfter(from: string, panel: ModelPanel, { outcome, star }: ModelResult): string {
  if (outcome === 'eliminated') return 'closed.eliminated';
  if (from === 'district.scoring') {
    const mean = wholeMean([...panel.ballots.values()].map(({ total }) => total));
    return outcome === 'rated' && mean >= 50n ? 'district.forwarding' : 'closed.notPassed';
  }
  if (star === null || star < 3) return 'closed.notPassed';
  if (from === 'province.firstScoring') return 'province.verification';
  return star === 5 ? 'province.ministryForwarding' : 'province.recognition';
}

function outcomeOf(
  ballots: readonly ModelBallot[],
  { eliminating, stopping }: ModelFindings,
): ModelResult['outcome'] {
  const isMajority = (says: (ballot: ModelBallot) => boolean) =>
    ballots.filter(says).length * 2 > ballots.length;
  const agreed = (code: string) => isMajority((ballot) => ballot.findings.includes(code));
  if (eliminating.some(agreed)) return 'eliminated';
  return stopping.some(agreed) || isMajority(({ choseStop }) => choseStop) ? 'stopped' : 'rated';
}
