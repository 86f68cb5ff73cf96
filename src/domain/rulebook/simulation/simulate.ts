import { criteriaOf, type CriteriaSet, type Criterion } from '../../scoring/criteria-set.js';
import type { Star } from '../../scoring/star-rating.js';
import { correspondingCriteria, type Correspondence } from '../correspondence/corresponding-criteria.js';
import { correspondingSet } from '../correspondence/corresponding-set.js';
import { lastingName } from '../correspondence/renamed.js';
import type { PanelResult } from '../../scoring/tally.js';
import { getLevelRule, type CouncilDefaults, type Rulebook } from '../rulebook.js';
import { simulateProduct, type SimulatedProduct } from './simulate-product.js';
import type {
  BeforeAfter,
  BitingFloor,
  Distribution,
  ScoredProduct,
  ShiftedCriterion,
  Simulation,
  UnmappedSheet,
} from './simulation.js';

/**
 * Runs a rulebook over results that others have given. Only what corresponds is carried over; a star that hangs on the
 * rest is told as open, between its lowest and its highest. Pure.
 */
export function simulate(products: readonly ScoredProduct[], to: Rulebook): Simulation {
  const pairings = new Map<CriteriaSet, Pairing | null>();
  const pairingOf = ({ rulebook, set }: ScoredProduct): Pairing | null => {
    const known = pairings.get(set);
    if (known !== undefined) return known;
    const toSet = correspondingSet(rulebook, set, to);
    const pairing = toSet ? { set: toSet, ...correspondingCriteria(set, toSet) } : null;
    pairings.set(set, pairing);
    return pairing;
  };
  const runs = products.flatMap((product): readonly Run[] => {
    const pairing = pairingOf(product);
    return pairing ? [{ product, pairing, ...simulateProduct(product, to, pairing.set, pairing) }] : [];
  });
  const reached = new Set(runs.map(({ product }) => product));
  const decided = runs.filter(isDecided);
  return {
    products: products.length,
    before: distribution(runs.map(({ before }) => before.star)),
    after: distribution(decided.map(({ lowest }) => lowest.star)),
    open: runs.length - decided.length,
    moved: decided
      .filter(({ before, lowest }) => before.star !== lowest.star)
      .map(({ product: { id }, before, lowest }) => ({ id, from: before.star, to: lowest.star })),
    undecided: runs
      .filter((run) => !isDecided(run))
      .map(({ product: { id }, before, lowest, highest }) => ({
        ...{ id, from: before.star, lowest: lowest.star, highest: highest.star },
      })),
    discussed: beforeAfter(decided, to, isTooFarApart),
    unlawfulSizes: beforeAfter(runs, to, isOutOfSize),
    withoutSheet: products.filter((product) => !reached.has(product)).map(({ id }) => id),
    floors: bitingFloors(runs),
    criteria: shiftedCriteria(runs),
    unmapped: unmappedSheets(runs),
  };
}

type Pairing = Correspondence & { readonly set: CriteriaSet };
type Run = SimulatedProduct & { readonly product: ScoredProduct; readonly pairing: Pairing };

const isDecided = ({ lowest, highest }: Run) =>
  lowest.star === highest.star && lowest.outcome === highest.outcome;

type CouncilJudgement = (council: CouncilDefaults, run: Run, result: PanelResult) => boolean;

const isTooFarApart: CouncilJudgement = ({ spreadAbove }, _, { lowest, highest }) =>
  spreadAbove !== null && highest - lowest > spreadAbove;
const isOutOfSize: CouncilJudgement = ({ minimum, maximum }, { product: { sheets } }) =>
  sheets.length < minimum || sheets.length > maximum;

/** Councils of a level that the other rulebook does not know are left out: there is nothing to hold them to. */
function beforeAfter(runs: readonly Run[], to: Rulebook, judge: CouncilJudgement): BeforeAfter {
  const comparable = runs.filter(({ product: { level } }) => to[level] !== null);
  const count = (of: (run: Run) => boolean) => comparable.filter(of).length;
  return {
    before: count((run) =>
      judge(getLevelRule(run.product.rulebook, run.product.level).council, run, run.before),
    ),
    after: count((run) => judge(getLevelRule(to, run.product.level).council, run, run.lowest)),
  };
}

function distribution(stars: readonly (Star | null)[]): Distribution {
  const count = (star: Star | null) => stars.filter((each) => each === star).length;
  return { 1: count(1), 2: count(2), 3: count(3), 4: count(4), 5: count(5), none: count(null) };
}

/** Missed even with the best on every open mark, in the band that the product has then. */
function bitingFloors(runs: readonly Run[]): readonly BitingFloor[] {
  const floors = new Map<string, BitingFloor>();
  for (const { highest, pairing } of runs)
    for (const { criterion, star } of highest.failedFloors) {
      const key = `${pairing.set.code} ${criterion} ${star}`;
      const name = criteriaOf(pairing.set).find(({ code }) => code === criterion)?.name ?? criterion;
      const products = (floors.get(key)?.products ?? 0) + 1;
      floors.set(key, { set: pairing.set.code, criterion, name, star, products });
    }
  return [...floors.values()].toSorted((one, other) => other.products - one.products);
}

/** Only criteria on both sheets: what stands on one alone is listed as unmapped. */
function shiftedCriteria(runs: readonly Run[]): readonly ShiftedCriterion[] {
  const sums = new Map<string, ShiftedCriterion>();
  for (const { before, lowest, pairing, carried } of runs)
    for (const { from, to } of pairing.pairs) {
      if (carried.some(({ known }) => !known.has(to.code))) continue;
      const name = lastingName(to.name);
      const sum = sums.get(name) ?? { name, before: 0, after: 0 };
      const points = { before: pointsOf(before.criteria, from), after: pointsOf(lowest.criteria, to) };
      sums.set(name, { name, before: sum.before + points.before, after: sum.after + points.after });
    }
  const shift = ({ before, after }: ShiftedCriterion) => Math.abs(after - before);
  return [...sums.values()]
    .filter((sum) => shift(sum) > 0)
    .toSorted((one, other) => shift(other) - shift(one));
}

const pointsOf = (sums: SimulatedProduct['before']['criteria'], { code }: Criterion) =>
  sums.find((sum) => sum.code === code)?.points ?? 0;

/** One entry for a sheet and its counterpart, however many local rules stood over them. */
function unmappedSheets(runs: readonly Run[]): readonly UnmappedSheet[] {
  const nameOf = ({ product, pairing }: Run) =>
    [`${product.rulebook.id}/${product.set.code}`, pairing.set.code] as const;
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const name = nameOf(run).join(' ');
    groups.set(name, [...(groups.get(name) ?? []), run]);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const [from, to] = nameOf(first);
    const { onlyFrom, onlyTo } = first.pairing;
    const carried = own.flatMap((run) => run.carried);
    const sheet = {
      ...{ from, to },
      onlyFrom: onlyFrom.map(({ name }) => name),
      onlyTo: onlyTo.map(({ name }) => name),
      options: [...new Set(carried.flatMap(({ lostOptions }) => lostOptions))].toSorted(),
      findings: [...new Set(carried.flatMap(({ lostFindings }) => lostFindings))].toSorted(),
    };
    const lost = [sheet.onlyFrom, sheet.onlyTo, sheet.options, sheet.findings];
    return lost.some((list) => list.length > 0) ? [sheet] : [];
  });
}
