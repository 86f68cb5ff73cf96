import { displayMean } from '../../domain/scoring/star-rating.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Row, Table } from '../../platform/papers/index.js';
import type {
  ChairDecision,
  CouncilMeeting,
  DecidedBy,
  MeetingItem,
  Rescored,
  Turn,
} from './council-meeting.js';
import {
  placeName,
  plain,
  seatName,
  texts,
  withoutStop,
  writtenGround,
  writtenMean,
  writtenStar,
  writtenSums,
} from './paper-words.js';
import { totalsBy, votersOf, type Written } from './voters.js';

const words = texts.minutes;

interface OfMeeting extends Pick<CouncilMeeting, 'edition'> {
  readonly written: Written;
}

/** What the minutes tell of one product: who kept out, every ballot of every turn side by side, and what came of it. */
export function minutesOfItem(item: MeetingItem, { written, edition }: OfMeeting): readonly Block[] {
  const { product, producer, commune, set, turns, rescored, reopened } = item;
  return [
    { kind: 'heading', level: 2, text: product },
    plain(
      fillIn(words.about, {
        ...{ producer, commune: placeName(commune, 'commune') },
        set: fillIn(texts.panel.setOf, { ...set }),
      }),
    ),
    ...scoringOf(item, edition),
    ...conflictsOf(item, written),
    ...(turns.length > 0 ? [ballotsOf(turns, item.spread, written)] : []),
    ...(rescored.length > 0 ? [plain(words.rescored), changesOf(rescored, written)] : []),
    ...item.decisions.map((decision) => decisionOf(decision, written)),
    ...resultOf(item),
    ...(reopened === null ? [] : [plain(fillIn(words.reopened, { reason: withoutStop(reopened.reason) }))]),
  ];
}

function scoringOf({ scoring }: MeetingItem, edition: CouncilMeeting['edition']): readonly Block[] {
  if (scoring === null || (scoring.round === 1 && scoring.attempt === 1)) return [];
  const { round, attempt } = scoring;
  // An attempt may follow one that was broken off as well; minutes kept before told every one of a result opened again.
  const anew = edition === undefined ? words.scoredAnewAlways : words.scoredAnew;
  return [plain(fillIn(attempt > 1 ? anew : words.scoringRound, { round, attempt }))];
}

const conflictsOf = ({ conflicts }: MeetingItem, written: Written): readonly Block[] =>
  conflicts.map(({ personId, name, ...said }) =>
    plain(fillIn(words.conflict, { name: written(name, personId), ground: writtenGround(said) })),
  );

function decisionOf({ action, reason: said, by }: ChairDecision, written: Written): Block {
  const reason = withoutStop(said);
  if (action === 'breakOffScoring') return plain(fillIn(words.brokenOff, { reason }));
  const what = texts.chairDecision[action];
  return by === undefined
    ? plain(fillIn(words.chairDecision, { what, reason }))
    : plain(fillIn(words.decision, { who: decidedBy(by, written), what, reason }));
}

/** With the seat; whoever decides in the vice chair's presides for the chair. */
function decidedBy({ name: ownName, personId, seat, standsInFor }: DecidedBy, written: Written): string {
  const name = written(ownName, personId);
  if (seat === null) return name;
  const absent = standsInFor ?? '';
  const member = fillIn(absent ? words.decidedFor : words.decidedAs, { name, absent, seat: seatName(seat) });
  return seat === 'viceChair' ? fillIn(words.decidedPresiding, { member }) : member;
}

/** A column for each turn: nothing of the first is lost when there is a second. */
function ballotsOf(turns: readonly Turn[], limit: number | null, written: Written): Table {
  const row = (name: string, told: (turn: Turn) => string): Row => ({ cells: [name, ...turns.map(told)] });
  return {
    kind: 'table',
    columns: [{ share: 60 }, ...turns.map(() => ({ share: 30, align: 'right' as const }))],
    head: [row(words.member, ({ number }) => fillIn(words.turn, { number }))],
    rows: [
      ...[...votersOf(turns)].map(([key, name]) => row(written(name, key), (turn) => totalOf(turn, key))),
      ...[
        row(words.sum, ({ points }) => String(points)),
        row(words.count, ({ ballots }) => String(ballots)),
        row(words.mean, ({ points, ballots }) => writtenMean(displayMean(points, ballots))),
      ].map((each) => ({ ...each, strong: true })),
      row(words.range, ({ lowest, highest }) => fillIn(words.rangeOf, { lowest, highest })),
      row(words.spread, ({ lowest, highest }) => spreadOf(highest - lowest, limit)),
    ],
  };
}

function totalOf(turn: Turn, key: string): string {
  const ballot = totalsBy(turn).get(key);
  if (!ballot) return words.noBallot;
  return ballot.void ? fillIn(words.void, { total: ballot.total }) : String(ballot.total);
}

const spreadOf = (spread: number, limit: number | null): string =>
  limit === null ? String(spread) : fillIn(words.spreadOf, { spread, limit });

const changesOf = (rescored: readonly Rescored[], written: Written): Table => ({
  kind: 'table',
  columns: [
    ...[{ share: 30 }, { share: 9, align: 'center' as const }, { share: 14, align: 'center' as const }],
    ...[12, 12].map((share) => ({ share, align: 'right' as const })),
    { share: 46 },
  ],
  head: [
    {
      cells: [words.member, words.turnColumn, words.criterion, words.from, words.to, words.reason],
    },
  ],
  rows: rescored.map(({ turn, personId, member, criterion, from, to, reason }) => ({
    cells: [written(member, personId), String(turn), criterion, String(from), String(to), reason],
  })),
});

function resultOf({ result, turns, withheld }: MeetingItem): readonly Block[] {
  if (withheld) return [plain(words.withheld)];
  if (result === null) return [plain(turns.length > 0 ? words.noResult : words.notScored)];
  const { star, outcome, failedFloors } = result;
  return [
    plain(fillIn(words.result, { sums: writtenSums(result), star: writtenStar(star, outcome) })),
    ...failedFloors.map((floor) => plain(fillIn(words.failedFloor, { ...floor }))),
  ];
}
