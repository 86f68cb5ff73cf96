import { mostAllowed } from '../../domain/council/charter.js';
import { criteriaOf, type CriteriaSet } from '../../domain/scoring/criteria-set.js';
import { isChanged } from '../../domain/scoring/rescoring.js';
import type { ChairDecision, DecidedBy, MeetingItem, Rescored, Turn } from '../papers/index.js';
import type { BoundItem } from './bound-item.js';
import type { HeldBallot, HeldItem, HeldPanel, HeldSession, HeldStep } from './held-session.js';

/** A dossier of the agenda, by its place there, as the minutes tell it: once for each scoring of the session, or once without any. Pure. */
export function meetingItems(
  { held, charter, set }: BoundItem,
  at: number,
  session: HeldSession,
): readonly MeetingItem[] {
  const { dossierId, product, producer, commune, conflicts } = held;
  const most = mostAllowed(charter.spread);
  const told = {
    ...{ order: at + 1, dossierId, product, producer, commune, conflicts },
    ...{ set: { code: set.code, name: set.name }, spread: Number.isFinite(most) ? most : null },
  };
  const scorings = scoringsOf(held.panels);
  if (scorings.length === 0) {
    const decisions = decisionsAmong(held.steps, session);
    return [{ ...told, scoring: null, turns: [], rescored: [], decisions, result: null, reopened: null }];
  }
  return scorings.map((panels, index) => ({
    ...told,
    conflicts: (panels.at(-1) ?? panels[0]).conflicts,
    ...scoringToldOf(panels, set),
    decisions: decisionsAmong(
      during(held.steps, index === 0 ? undefined : panels, scorings[index + 1]),
      session,
    ),
    ...endOf(panels, held),
  }));
}

type Scoring = readonly [HeldPanel, ...HeldPanel[]];

/** Turns that belong together. */
function scoringsOf(panels: readonly HeldPanel[]): readonly Scoring[] {
  const groups = new Map<string, [HeldPanel, ...HeldPanel[]]>();
  for (const panel of panels) {
    const key = `${panel.scoringRound}/${panel.attempt}`;
    const group = groups.get(key);
    if (group) group.push(panel);
    else groups.set(key, [panel]);
  }
  return [...groups.values()];
}

const scoringToldOf = (panels: Scoring, set: CriteriaSet) => ({
  scoring: { round: panels[0].scoringRound, attempt: panels[0].attempt },
  turns: panels.map(turnOf),
  rescored: panels.flatMap((panel, index) => rescoredIn(panel, panels[index - 1], set)),
});

const turnOf = ({ turn, result, ballots }: HeldPanel): Turn => ({
  ...{ number: turn, points: result.points, ballots: result.ballots },
  ...{ lowest: result.lowest, highest: result.highest },
  cast: ballots.map(({ personId, fullName, total, void: isVoid }) => ({
    ...{ personId, member: fullName, total, void: isVoid },
  })),
});

/** What members changed after the discussion, with the reason that each change has to have. */
const rescoredIn = (
  { turn, ballots }: HeldPanel,
  before: HeldPanel | undefined,
  set: CriteriaSet,
): readonly Rescored[] =>
  ballots.flatMap((ballot) => {
    const first = before?.ballots.find(({ personId }) => personId === ballot.personId);
    return first && !ballot.carried ? changesOf(turn, first, ballot, set) : [];
  });

const changesOf = (
  turn: number,
  before: HeldBallot,
  after: HeldBallot,
  set: CriteriaSet,
): readonly Rescored[] =>
  criteriaOf(set)
    .filter(({ code }) => isChanged(before, after, code))
    .map(({ code }) => ({
      ...{ turn, personId: after.personId, member: after.fullName, criterion: code },
      ...{ from: before.points[code] ?? 0, to: after.points[code] ?? 0, reason: after.notes[code] ?? '' },
    }));

/** Steps from the beginning of one scoring to that of the next. */
const during = (steps: readonly HeldStep[], from: Scoring | undefined, until: Scoring | undefined) =>
  steps.filter(
    ({ takenAt }) =>
      (from === undefined || takenAt >= from[0].openedAt) &&
      (until === undefined || takenAt < until[0].openedAt),
  );

const decisionsAmong = (steps: readonly HeldStep[], session: HeldSession): readonly ChairDecision[] =>
  steps.flatMap(({ action, reason, ...taken }) =>
    action === 'proposeReopening' || action === 'confirmReopening'
      ? []
      : [{ action, reason, by: decidedBy(taken, session) }],
  );

/** In whose seat somebody was when they took a step; a member without any coming to it is in the own. */
function decidedBy(
  { takenBy: { personId, fullName }, takenAt }: Pick<HeldStep, 'takenBy' | 'takenAt'>,
  { attendance, council: { seats } }: HeldSession,
): DecidedBy {
  const there = attendance.find(
    (each) => each.personId === personId && each.arrivedAt <= takenAt && takenAt < each.leftAt,
  );
  const holderId = there?.standsInFor ?? personId;
  const seat = seats.find((each) => each.personId === holderId);
  return {
    ...{ personId, name: fullName, seat: seat?.seat ?? null },
    standsInFor: seat && holderId !== personId ? seat.fullName : null,
  };
}

function endOf(panels: Scoring, { steps }: HeldItem): Pick<MeetingItem, 'result' | 'reopened'> {
  const { sealed, reopenedAt, result } = panels.at(-1) ?? panels[0];
  const { points, ballots, star, outcome, failedFloors } = result;
  return {
    result: sealed ? { points, ballots, star, outcome, failedFloors } : null,
    reopened: reopenedAt === null ? null : { reason: reasonsOf(steps, reopenedAt) },
  };
}

/** Why one person wanted a result opened again, and why another agreed. */
function reasonsOf(steps: readonly HeldStep[], reopenedAt: string): string {
  const upTo = steps.filter(({ takenAt }) => takenAt <= reopenedAt);
  const last = (action: HeldStep['action']) => upTo.findLast((step) => step.action === action)?.reason;
  return [last('proposeReopening'), last('confirmReopening')].filter(Boolean).join('; ');
}
