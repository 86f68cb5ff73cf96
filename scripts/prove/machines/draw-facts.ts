import type { CouncilLevel } from '../../../src/domain/council/charter.js';
import type { ConflictWord } from '../../../src/domain/council/conflict.js';
import type { DossierFacts } from '../../../src/domain/dossier/dossier-facts.js';
import { freshColumns } from '../../../src/domain/dossier/fresh-columns.js';
import { stageOf } from '../../../src/domain/dossier/dossier-state.js';
import { levels, roles } from '../../../src/domain/jurisdiction/role.js';
import { purposes } from '../../../src/domain/rulebook/purpose.js';
import type { Rulebook } from '../../../src/domain/rulebook/rulebook.js';
import type { EvaluatedBallot } from '../../../src/domain/scoring/ballot.js';
import { theWorkingDays } from '../../world/the-working-days.js';
import { criteriaOf } from '../../../src/domain/scoring/criteria-set.js';
import { bandOf } from '../../../src/domain/scoring/star-rating.js';
import type { PanelResult } from '../../../src/domain/scoring/tally.js';

const everyRole = levels.flatMap((level) => roles.map((role) => ({ role, level })));
const by = (on: string) => ({ on, counts: 'by' }) as const;

/** A fresh dossier, filed on the first day of its decision by somebody who may do everything. */
export function drawFacts(rulebook: Rulebook, random: () => number): DossierFacts {
  const criteriaSet = rulebook.criteriaSets.get('01');
  if (!criteriaSet) throw new Error(`${rulebook.id} has no sheet 01`);
  const year = Number(rulebook.effectiveFrom.slice(0, 4));
  const purpose = purposes[Math.floor(random() * purposes.length)] ?? 'first';
  const round = {
    ...{ id: 'round-1', placeId: 'province', year, number: 1, rulebook: rulebook.id },
    registrationCloses: by(`${year}-12-30`),
    dueAtDistrict: rulebook.district ? by(`${year}-12-30`) : null,
    dueAtProvince: by(`${year}-12-31`),
  };
  const { mandatory } = rulebook.documents[purpose];
  return {
    ...{ today: rulebook.effectiveFrom, rulebook, criteriaSet, purpose, round, roundId: round.id },
    ...{ actor: { personId: 'somebody', roles: everyRole }, provinceId: 'province' },
    districtId: rulebook.district ? 'district' : null,
    evidence: mandatory.map((kind) => ({ id: kind, kind })),
    ...{ newId: `panel-${random()}`, council: null, session: null, words: {}, openPanel: null },
    ...{ scoringsHeld: [], ballots: null, tally: null, lastResult: null, appeal: null },
    resultBefore: { lastResult: null, appeal: null },
    ...freshColumns,
    ...{ calendar: theWorkingDays, loosePhotos: [], ballotsLapsedOn: null, eliminatedFrom: null },
    openElsewhere: null,
  };
}

/** The council at the place of the stage in its session, as the store would find them: usually all there, and impartial. */
export function withCouncil(facts: DossierFacts, state: string, random: () => number): DossierFacts {
  const stage = stageOf(state);
  const level: CouncilLevel | null = stage === 'district' || stage === 'province' ? stage : null;
  const rule = level && facts.rulebook[level];
  const { lastResult } = facts;
  const sealed = lastResult && (random() < 0.7 ? { ...lastResult, openSession: null } : lastResult);
  const actor = { ...facts.actor, personId: random() < 0.5 ? 'somebody' : 'somebody-else' };
  if (!level || !rule)
    return {
      ...facts,
      ...{ actor, council: null, session: null, words: impartial(facts, []), lastResult: sealed },
    };
  const seats = Array.from({ length: rule.council.minimum }, (_, i) => ({
    personId: `member-${i}`,
    seat: i === 0 ? 'chair' : 'member',
  }));
  const words = { ...impartial(facts, seats), ...(random() < 0.1 ? { 'member-1': drawWord(random) } : {}) };
  const council = { id: `${level}-council`, seats, charter: drawCharter(random) };
  const present = random() < 0.9 ? seats : seats.slice(2);
  const session = { id: `${level}-session`, councilId: council.id, level, present };
  return { ...facts, actor, council, session: random() < 0.95 ? session : null, words, lastResult: sealed };
}

/** Half of the councils have a charter of their own: how far totals may lie apart, and now and then one scoring for two. */
function drawCharter(random: () => number): NonNullable<DossierFacts['council']>['charter'] {
  if (random() < 0.5) return null;
  const spread = {
    points: 1 + Math.floor(random() * 10),
    counts: random() < 0.5 ? 'above' : 'from',
  } as const;
  const scoringRounds = random() < 0.1 ? 1 : 2;
  return { id: `charter-${random()}`, terms: { spread, scoringRounds } };
}

const drawWord = (random: () => number): ConflictWord => (random() < 0.5 ? 'conflict' : 'doubt');

/** Whoever acts, and whoever sits on the open panel, has no conflict. */
const impartial = ({ openPanel }: DossierFacts, seats: readonly { readonly personId: string }[]) =>
  Object.fromEntries(
    ['somebody', 'somebody-else', ...seats.map(({ personId }) => personId), ...(openPanel?.seats ?? [])].map(
      (id) => [id, 'none' as const],
    ),
  );

/** Most panels have every ballot cast; their totals lie anywhere, together or apart, and differ in one criterion. */
export function drawTally(
  { openPanel, rulebook, criteriaSet }: DossierFacts,
  random: () => number,
): Pick<DossierFacts, 'ballots' | 'tally' | 'openPanel'> {
  if (!openPanel) return { ballots: null, tally: null, openPanel };
  const ballots = openPanel.seats.length;
  // Five stars, and with them the ministry, would else be rare.
  const middle = random() < 0.3 ? 90 + Math.floor(random() * 11) : 40 + Math.floor(random() * 61);
  const apart = Math.floor(random() * 12);
  const totals = openPanel.seats.map((_, i) =>
    Math.min(100, Math.max(0, middle + (i % 2 === 0 ? apart : -apart))),
  );
  const points = totals.reduce((sum, total) => sum + total, 0);
  const band = bandOf({ points, ballots }, rulebook.bands);
  const outcome = random() < 0.9 ? 'rated' : random() < 0.5 ? 'eliminated' : 'stopped';
  const star = outcome === 'rated' && random() < 0.9 ? band : null;
  const tally: PanelResult = {
    ...{ ballots, points, lowest: Math.min(...totals), highest: Math.max(...totals), band, star, outcome },
    ...{ parts: { A: { points }, B: { points: 0 }, C: { points: 0 } }, criteria: [] },
    ...{ failedFloors: [], findings: [] },
  };
  const cast = random() < 0.9 ? openPanel.seats : openPanel.seats.slice(1);
  const [first] = criteriaOf(criteriaSet);
  const sheets = totals.map((total) => sheetOf(first?.code ?? '', total));
  return { ballots: sheets, tally, openPanel: { ...openPanel, cast } };
}

const sheetOf = (criterion: string, total: number): EvaluatedBallot => ({
  ...{ total, points: { [criterion]: total }, parts: { A: total, B: 0, C: 0 } },
  ...{ declared: [], stopped: false },
});
