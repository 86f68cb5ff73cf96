import { fillIn } from '../../domain/shared/fill-in.js';
import type { Block, Paper, PaperHead } from '../../platform/papers/index.js';
import type { Attendance, CouncilMeeting, LedgerHead } from './council-meeting.js';
import { minutesOfItem } from './minutes-of-item.js';
import {
  dayOf,
  fact,
  inGroups,
  placeName,
  plain,
  seatName,
  shortDay,
  texts,
  writtenDay,
  writtenMoment,
  writtenTime,
} from './paper-words.js';
import { namesIn } from './voters.js';

const words = texts.minutes;

/** The minutes of a council's meeting (biên bản họp Hội đồng). Pure: what it tells was decided before. */
export const minutesOf = (meeting: CouncilMeeting): Paper => ({
  orientation: 'portrait',
  head: meetingHead(meeting),
  name: words.name,
  subject: fillIn(words.subject, { council: meeting.council.name }),
  body: [
    ...openingOf(meeting),
    ...membersOf(meeting),
    heading(words.papers),
    plain(deliveryOf(meeting)),
    heading(words.proceedings),
    ...itemsOf(meeting),
    heading(words.end),
    plain(fillIn(words.ended, { at: writtenMoment(meeting.session.closedAt) })),
    ledgerOf(meeting),
  ],
  signatures: [
    { role: words.secretarySigns, name: meeting.secretary },
    { role: words.chairSigns, name: meeting.chair },
  ],
  recipients: words.recipients,
  writtenAt: meeting.session.closedAt,
});

function itemsOf(meeting: CouncilMeeting): readonly Block[] {
  const written = namesIn(meeting);
  return meeting.items.flatMap((item) => minutesOfItem(item, { written, edition: meeting.edition }));
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** The head of all papers of a meeting; they carry the day on which it closed. */
export const meetingHead = ({ council, session, number }: CouncilMeeting): PaperHead => ({
  superior: fillIn(texts.superior, { place: placeName(council.place, council.level) }),
  ...{ issuer: council.name, number: number ?? '', place: council.place, day: dayOf(session.closedAt) },
});

function openingOf({ council, charter, session, chair, secretary }: CouncilMeeting): readonly Block[] {
  const { decisionNumber: number, decidedOn } = council;
  return [
    fact(words.opened, writtenMoment(session.openedAt)),
    fact(words.venue, session.venue),
    fact(words.basis, fillIn(words.basisOf, { number, day: writtenDay(decidedOn) })),
    ...(charter === null
      ? []
      : [
          fact(
            words.charter,
            fillIn(words.charterOf, { number: charter.number, day: writtenDay(charter.decidedOn) }),
          ),
        ]),
    fact(words.chair, chair),
    fact(words.secretary, secretary),
  ];
}

function membersOf(meeting: CouncilMeeting): readonly Block[] {
  const { attendance, absent, quorum } = meeting;
  const written = timesIn(meeting);
  const rows = attendance.map((each, index) => ({ cells: attendanceOf(each, index + 1, written) }));
  const names = absent.map(({ name, seat }) => fillIn(words.absentOf, { name, seat: seatName(seat) }));
  const { share, withChair, needed, present } = quorum;
  return [
    heading(words.members),
    {
      kind: 'table',
      columns: [
        ...[{ share: 7, align: 'center' as const }, { share: 34 }, { share: 18 }, { share: 28 }],
        ...[14, ...(tellsDays(meeting) ? [20, 20] : [10, 10])].map((share) => ({
          share,
          align: 'center' as const,
        })),
      ],
      head: [
        {
          cells: [
            ...[words.order, words.member, words.seat, words.body],
            ...[words.mode, words.arrived, words.left],
          ],
        },
      ],
      rows,
    },
    plain(names.length > 0 ? fillIn(words.absent, { names: names.join('; ') }) : words.noneAbsent),
    plain(
      fillIn(withChair ? words.quorumWithChair : words.quorum, {
        ...{ present, needed, share: shareOf(share) },
      }),
    ),
  ];
}

const shareOf = ({ present, of }: CouncilMeeting['quorum']['share']): string =>
  of === 100 ? `${present}%` : `${present}/${of}`;

/** A coming or going: the time, and the day where it is another than that of the opening. */
function timesIn(meeting: CouncilMeeting): (instant: string) => string {
  const isTold = tellsDays(meeting);
  return (instant) =>
    isTold && !isOfOpening(meeting, instant)
      ? `${writtenTime(instant)}, ${shortDay(dayOf(instant))}`
      : writtenTime(instant);
}

/** Whether some came or went on another day than that of the opening; minutes kept before their third edition told the times alone. */
const tellsDays = (meeting: CouncilMeeting): boolean =>
  (meeting.edition ?? 1) >= 3 &&
  meeting.attendance.some(
    ({ arrivedAt, leftAt }) =>
      !isOfOpening(meeting, arrivedAt) || (leftAt !== null && !isOfOpening(meeting, leftAt)),
  );

const isOfOpening = ({ session: { openedAt } }: CouncilMeeting, instant: string): boolean =>
  dayOf(instant) === dayOf(openedAt);

const attendanceOf = (
  each: Attendance,
  order: number,
  written: (instant: string) => string,
): readonly string[] => [
  String(order),
  each.standsInFor === null ? each.name : standInOf(each, each.standsInFor),
  ...[seatName(each.seat), each.body, words[each.mode], written(each.arrivedAt)],
  each.leftAt === null ? words.stays : written(each.leftAt),
];

const standInOf = ({ name, paper }: Attendance, absent: string): string =>
  paper ? fillIn(words.standsInBy, { name, absent, paper }) : fillIn(words.standsIn, { name, absent });

const deliveryOf = ({ session }: CouncilMeeting): string =>
  fillIn(words.delivered, {
    days: session.deliveredOn.map(writtenDay).join('; '),
    ...{ at: writtenMoment(session.scheduledFor), lead: session.leadWorkingDays },
  });

/** The head of the ledger, to be held against an export later. */
export const ledgerOf = ({
  head: { placeId, number, hash },
  council,
}: {
  readonly head: LedgerHead;
  readonly council: Pick<CouncilMeeting['council'], 'place' | 'level'>;
}): Block => ({
  kind: 'scanCode',
  content: `${placeId}/${number}/${hash}`,
  caption: `${fillIn(words.ledger, { place: placeName(council.place, council.level), number })}\n${inGroups(hash)}`,
});
