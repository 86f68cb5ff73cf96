import { displayMean } from '../../domain/scoring/star-rating.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Row, Table } from '../../platform/papers/index.js';
import type { ChairDecision, MeetingItem, Rescored, Turn } from './council-meeting.js';
import {
  placeName,
  plain,
  texts,
  withoutStop,
  writtenMean,
  writtenStar,
  writtenSums,
} from './paper-words.js';

const words = texts.minutes;

/** What the minutes tell of one product: who kept out, every ballot of every turn side by side, and what came of it. */
export function minutesOfItem(item: MeetingItem): readonly Block[] {
  const { product, producer, commune, set, turns, rescored, reopened } = item;
  return [
    { kind: 'heading', level: 2, text: product },
    plain(
      fillIn(words.about, {
        ...{ producer, commune: placeName(commune, 'commune') },
        set: fillIn(texts.panel.setOf, { ...set }),
      }),
    ),
    ...scoringOf(item),
    ...conflictsOf(item),
    ...(turns.length > 0 ? [ballotsOf(turns, item.spread)] : []),
    ...(rescored.length > 0 ? [plain(words.rescored), changesOf(rescored)] : []),
    ...item.decisions.map(decisionOf),
    ...resultOf(item),
    ...(reopened === null ? [] : [plain(fillIn(words.reopened, { reason: withoutStop(reopened.reason) }))]),
  ];
}

function scoringOf({ scoring }: MeetingItem): readonly Block[] {
  if (scoring === null || (scoring.round === 1 && scoring.attempt === 1)) return [];
  const { round, attempt } = scoring;
  return [plain(fillIn(attempt > 1 ? words.scoredAnew : words.scoringRound, { round, attempt }))];
}

const conflictsOf = ({ conflicts }: MeetingItem): readonly Block[] =>
  conflicts.map(({ name, ground, note }) => {
    const said = ground === 'other' && note !== null ? withoutStop(note) : texts.ground[ground];
    return plain(fillIn(words.conflict, { name, ground: said }));
  });

const decisionOf = ({ action, reason }: ChairDecision): Block =>
  action === 'breakOffScoring'
    ? plain(fillIn(words.brokenOff, { reason: withoutStop(reason) }))
    : plain(fillIn(words.chairDecision, { what: texts.chairDecision[action], reason: withoutStop(reason) }));

/** A column for each turn: nothing of the first is lost when there is a second. */
function ballotsOf(turns: readonly Turn[], limit: number | null): Table {
  const members = [...new Set(turns.flatMap(({ cast }) => cast.map(({ member }) => member)))];
  const row = (name: string, told: (turn: Turn) => string): Row => ({ cells: [name, ...turns.map(told)] });
  return {
    kind: 'table',
    columns: [{ share: 60 }, ...turns.map(() => ({ share: 30, align: 'right' as const }))],
    head: [row(words.member, ({ number }) => fillIn(words.turn, { number }))],
    rows: [
      ...members.map((member) => row(member, (turn) => totalOf(turn, member))),
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

function totalOf({ cast }: Turn, member: string): string {
  const ballot = cast.find((each) => each.member === member);
  if (!ballot) return words.noBallot;
  return ballot.void ? fillIn(words.void, { total: ballot.total }) : String(ballot.total);
}

const spreadOf = (spread: number, limit: number | null): string =>
  limit === null ? String(spread) : fillIn(words.spreadOf, { spread, limit });

const changesOf = (rescored: readonly Rescored[]): Table => ({
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
  rows: rescored.map(({ turn, member, criterion, from, to, reason }) => ({
    cells: [member, String(turn), criterion, String(from), String(to), reason],
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
