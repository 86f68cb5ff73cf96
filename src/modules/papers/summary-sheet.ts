import { displayMean } from '../../domain/scoring/star-rating.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper, Row, Table } from '../../platform/papers/index.js';
import type { CouncilMeeting, MeetingItem, Turn } from './council-meeting.js';
import { ledgerOf, meetingHead } from './minutes.js';
import { dayOf, plain, texts, writtenDay, writtenMean, writtenStar } from './paper-words.js';
import { namesIn, totalsBy, votersOf } from './voters.js';

const words = texts.summary;

/** The summary sheet (bảng tổng hợp điểm): products by members, with the sums that decide and the stars. Pure. */
export function summaryOf(meeting: CouncilMeeting): Paper {
  const { council, session, items, secretary, chair } = meeting;
  const voters = inOrderOfAttendance(meeting);
  const written = namesIn(meeting);
  const names = [...voters].map(([key, name], index) =>
    fillIn(words.memberOf, { order: index + 1, name: written(name, key) }),
  );
  const day = writtenDay(dayOf(session.closedAt));
  return {
    orientation: 'landscape',
    head: meetingHead(meeting),
    name: words.name,
    subject: fillIn(words.subject, { day, council: council.name }),
    body: [
      plain(fillIn(words.members, { names: names.join('; ') })),
      plain(words.legend),
      tableOf(items, [...voters.keys()]),
      ledgerOf(meeting),
    ],
    signatures: [
      { role: texts.minutes.secretarySigns, name: secretary },
      { role: texts.minutes.chairSigns, name: chair },
    ],
    recipients: [],
    writtenAt: session.closedAt,
  };
}

/** Whoever cast a ballot for any product, in the order of attendance. */
function inOrderOfAttendance({ attendance, items }: CouncilMeeting): ReadonlyMap<string, string> {
  const voters = [...votersOf(items.flatMap(({ turns }) => turns))];
  const present = attendance.flatMap(({ personId, name }) =>
    voters.filter(([key, voter]) => (personId === undefined ? voter === name : key === personId)),
  );
  return new Map([...present, ...voters]);
}

const tableOf = (items: readonly MeetingItem[], voters: readonly string[]): Table => ({
  kind: 'table',
  columns: [
    ...[{ share: 9, align: 'center' as const }, { share: 52 }],
    ...voters.map(() => ({ share: 10, align: 'center' as const })),
    ...[13, 9, 14].map((share) => ({ share, align: 'right' as const })),
    { share: 20, align: 'center' },
  ],
  head: [
    {
      cells: [
        ...[words.order, words.product],
        ...voters.map((_, index) => String(index + 1)),
        ...[words.sum, words.count, words.mean, words.star],
      ],
    },
  ],
  rows: items.flatMap((item) => rowsOf(item, voters)),
});

/** A row for each turn; the last one counts and carries the star. */
function rowsOf(item: MeetingItem, voters: readonly string[]): readonly Row[] {
  const { order, product, producer, turns } = item;
  const last = turns.at(-1);
  if (!last) return [notScoredRow(item, voters)];
  return turns.map((turn, index) => ({
    cells: [
      index === 0 ? String(order) : '',
      fillIn(turns.length > 1 ? words.turnOf : words.productOf, { product, producer, number: turn.number }),
      ...voters.map((key) => pointsOf(turn, key)),
      ...[String(turn.points), String(turn.ballots), writtenMean(displayMean(turn.points, turn.ballots))],
      turn === last ? cameTo(item) : words.superseded,
    ],
  }));
}

const notScoredRow = (
  { order, product, producer, withheld }: MeetingItem,
  voters: readonly string[],
): Row => ({
  cells: [
    ...[String(order), fillIn(words.productOf, { product, producer })],
    ...[...voters, words.sum, words.count, words.mean].map(() => ''),
    withheld ? words.withheld : words.notScored,
  ],
});

function cameTo({ result, reopened }: MeetingItem): string {
  if (reopened !== null) return words.reopened;
  return result === null ? words.noResult : writtenStar(result.star, result.outcome);
}

function pointsOf(turn: Turn, key: string): string {
  const ballot = totalsBy(turn).get(key);
  if (!ballot) return '';
  return ballot.void ? words.void : String(ballot.total);
}
