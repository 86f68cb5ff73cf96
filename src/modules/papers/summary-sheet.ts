import { displayMean } from '../../domain/scoring/star-rating.js';
import { fillIn } from '../../domain/shared/fill-in.js';
import type { Paper, Row, Table } from '../../platform/papers/index.js';
import type { CouncilMeeting, MeetingItem, Turn } from './council-meeting.js';
import { ledgerOf, meetingHead } from './minutes.js';
import { dayOf, plain, texts, writtenDay, writtenMean, writtenStar } from './paper-words.js';

const words = texts.summary;

/** The summary sheet (bảng tổng hợp điểm): products by members, with the sums that decide and the stars. Pure. */
export function summaryOf(meeting: CouncilMeeting): Paper {
  const { council, session, items, secretary, chair } = meeting;
  const members = votersOf(meeting);
  const names = members.map((name, index) => fillIn(words.memberOf, { order: index + 1, name }));
  const day = writtenDay(dayOf(session.closedAt));
  return {
    orientation: 'landscape',
    head: meetingHead(meeting),
    name: words.name,
    subject: fillIn(words.subject, { day, council: council.name }),
    body: [
      plain(fillIn(words.members, { names: names.join('; ') })),
      plain(words.legend),
      tableOf(items, members),
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
function votersOf({ attendance, items }: CouncilMeeting): readonly string[] {
  const cast = new Set(
    items.flatMap(({ turns }) => turns.flatMap((turn) => turn.cast)).map((each) => each.member),
  );
  const present = attendance.map(({ name }) => name).filter((name) => cast.has(name));
  return [...new Set([...present, ...cast])];
}

const tableOf = (items: readonly MeetingItem[], members: readonly string[]): Table => ({
  kind: 'table',
  columns: [
    ...[{ share: 9, align: 'center' as const }, { share: 52 }],
    ...members.map(() => ({ share: 10, align: 'center' as const })),
    ...[13, 9, 14].map((share) => ({ share, align: 'right' as const })),
    { share: 20, align: 'center' },
  ],
  head: [
    {
      cells: [
        ...[words.order, words.product],
        ...members.map((_, index) => String(index + 1)),
        ...[words.sum, words.count, words.mean, words.star],
      ],
    },
  ],
  rows: items.flatMap((item) => rowsOf(item, members)),
});

/** A row for each turn; the last one counts and carries the star. */
function rowsOf(item: MeetingItem, members: readonly string[]): readonly Row[] {
  const { order, product, producer, turns } = item;
  const last = turns.at(-1);
  if (!last) return [notScoredRow(item, members)];
  return turns.map((turn, index) => ({
    cells: [
      index === 0 ? String(order) : '',
      fillIn(turns.length > 1 ? words.turnOf : words.productOf, { product, producer, number: turn.number }),
      ...members.map((member) => pointsOf(turn, member)),
      ...[String(turn.points), String(turn.ballots), writtenMean(displayMean(turn.points, turn.ballots))],
      turn === last ? cameTo(item) : words.superseded,
    ],
  }));
}

const notScoredRow = (
  { order, product, producer, withheld }: MeetingItem,
  members: readonly string[],
): Row => ({
  cells: [
    ...[String(order), fillIn(words.productOf, { product, producer })],
    ...[...members, words.sum, words.count, words.mean].map(() => ''),
    withheld ? words.withheld : words.notScored,
  ],
});

function cameTo({ result, reopened }: MeetingItem): string {
  if (reopened !== null) return words.reopened;
  return result === null ? words.noResult : writtenStar(result.star, result.outcome);
}

function pointsOf({ cast }: Turn, member: string): string {
  const ballot = cast.find((each) => each.member === member);
  if (!ballot) return '';
  return ballot.void ? words.void : String(ballot.total);
}
