import type { Star } from '../../../src/domain/scoring/star-rating.js';
import { starOfFraction, wholeMean } from '../exact-star.js';
import type {
  Day,
  ModelBallot,
  ModelBallots,
  ModelDossier,
  ModelPanel,
  ModelResult,
  ModelRules,
} from './model-facts.js';

/** What the printed sheet says: which findings eliminate the product, which stop its evaluation, and its criteria in order. */
export interface ModelSheet {
  readonly eliminating: readonly string[];
  readonly stopping: readonly string[];
  readonly criteria: readonly { readonly code: string; readonly standsOn: string | undefined }[];
  readonly floors: readonly { readonly criterion: string; readonly star: Star; readonly minPoints: number }[];
}

/** The council's result: half of the members is not yet a majority. */
export function resultOf(
  panel: ModelPanel,
  words: ModelDossier['words'],
  sheet: ModelSheet,
  scoredOn: Day,
): ModelResult {
  const counted = countedIn(panel, words);
  const ballots = [...counted.values()];
  const totals = ballots.map(({ total }) => total);
  const outcome = outcomeOf(ballots, sheet);
  const gap = Math.max(...totals) - Math.min(...totals) > widest(panel.rules);
  const isApart =
    panel.sessionId === null
      ? gap || inTwoBands(totals) || findingsDiffer(ballots, sheet)
      : outcome === 'rated' && gap;
  return {
    ...{ panel, counted, outcome, scoredOn },
    points: totals.reduce((sum, total) => sum + total, 0),
    star: outcome === 'rated' ? starOfFraction(totals, measured(sheet.floors, ballots)) : null,
    contested: isApart ? contestedIn(ballots, widest(panel.rules), sheet) : [],
    standing: isApart ? 'shown' : 'sealed',
  };
}

/** The own new sheet, else the one before; never that of a member with a conflict. */
function countedIn({ ballots, before }: ModelPanel, words: ModelDossier['words']): ModelBallots {
  return new Map([...before, ...ballots].filter(([personId]) => words[personId] !== 'conflict'));
}

const measured = (floors: ModelSheet['floors'], ballots: readonly ModelBallot[]) =>
  floors.map((floor) => ({
    ...floor,
    points: ballots.reduce((sum, { points }) => sum + (points[floor.criterion] ?? 0), 0),
  }));

/** QĐ 26/2026, Đ.7.6e as we read it: single totals that would earn different stars. */
const inTwoBands = (totals: readonly number[]) =>
  new Set(totals.map((total) => [90, 70, 50, 30].filter((from) => total >= from).length)).size > 1;

/** The same clause: what one member holds against the product, and another does not. */
const findingsDiffer = (ballots: readonly ModelBallot[], { eliminating, stopping }: ModelSheet) =>
  [...eliminating, ...stopping].some((code) => {
    const count = ballots.filter(({ findings }) => findings.includes(code)).length;
    return count > 0 && count < ballots.length;
  }) || new Set(ballots.map(({ choseStop }) => choseStop)).size > 1;

/** "From ten" is one point less than "above ten". */
const widest = ({ spread }: ModelRules): number =>
  spread ? spread.points - (spread.counts === 'from' ? 1 : 0) : 100;

/** Where a member who gave too much gave more than one who gave too little, and what stands on such a criterion. */
function contestedIn(
  ballots: readonly ModelBallot[],
  most: number,
  { criteria }: ModelSheet,
): readonly string[] {
  const isCause = (code: string) =>
    ballots.some((high) =>
      ballots.some(
        (low) => high.total - low.total > most && (high.points[code] ?? 0) > (low.points[code] ?? 0),
      ),
    );
  const isContested = (code: string): boolean => {
    const standsOn = criteria.find((each) => each.code === code)?.standsOn;
    return isCause(code) || (standsOn !== undefined && isContested(standsOn));
  };
  return criteria.map(({ code }) => code).filter(isContested);
}

/** Where a standing result leads: QĐ 1048, PL II §4a for the district, §4b for the two scorings of the province; QĐ 26/2026, Đ.7.3e for the one. */
export function stateAfter(
  { panel, counted, outcome, star }: Omit<ModelResult, 'scoredOn'>,
  rulebook: string,
): string {
  if (outcome === 'eliminated') return 'closed.eliminated';
  if (panel.level === 'district') {
    const mean = wholeMean([...counted.values()].map(({ total }) => total));
    return outcome === 'rated' && mean >= 50n ? 'district.forwarding' : 'closed.notPassed';
  }
  if (star === null || star < 3) return 'closed.notPassed';
  if (rulebook === 'qd-1048-2019' && panel.scoringRound === 1 && !panel.rules.scoresOnce)
    return 'province.verification';
  return star === 5 ? 'province.ministryForwarding' : 'province.recognition';
}

function outcomeOf(
  ballots: readonly ModelBallot[],
  { eliminating, stopping }: ModelSheet,
): ModelResult['outcome'] {
  const isMajority = (says: (ballot: ModelBallot) => boolean) =>
    ballots.filter(says).length * 2 > ballots.length;
  const agreed = (code: string) => isMajority((ballot) => ballot.findings.includes(code));
  if (eliminating.some(agreed)) return 'eliminated';
  return stopping.some(agreed) || isMajority(({ choseStop }) => choseStop) ? 'stopped' : 'rated';
}
