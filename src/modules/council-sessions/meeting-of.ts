import { quorumNeeded, whoMaySit, whoStaysOutOf } from '../../domain/council/quorum.js';
import type { Attendance, CouncilMeeting } from '../papers/index.js';
import type { BoundItem } from './bound-item.js';
import type { HeldAttendance, HeldSeat, HeldSession } from './held-session.js';
import { meetingItems } from './meeting-items.js';

/** A meeting as it is kept when its session is sealed; the ledger's head, signed after it, covers its digest. */
export type KeptMeeting = Omit<CouncilMeeting, 'head'>;

/** What the minutes of a session will tell for ever. Pure. */
export function meetingOf(session: HeldSession, items: readonly BoundItem[]): KeptMeeting {
  const { council, charter, level, attendance, openedAt, sealedAt, scheduledFor, venue } = session;
  const { name, place, decisionNumber, decidedOn, seats } = council;
  const present = seats.flatMap((seat) => comingsOf(seat, session));
  return {
    edition: 3,
    number: session.minutesNumber,
    council: { name, place, level, decisionNumber, decidedOn },
    charter: charter && { number: charter.number, decidedOn: charter.decidedOn },
    session: {
      ...{ scheduledFor, openedAt, closedAt: sealedAt, venue },
      deliveredOn: [...new Set(items.map(({ held }) => held.deliveredOn))].toSorted(),
      leadWorkingDays: Math.max(...items.map((item) => item.charter.leadWorkingDays)),
    },
    attendance: present.map(({ attended }) => attended),
    absent: seats
      .filter((seat) => !attendance.some((each) => sitsIn(seat, each)))
      .map(({ fullName, seat }) => ({ name: fullName, seat })),
    quorum: quorumOf(session, items),
    items: items.flatMap((item, at) => meetingItems(item, at, session)),
    secretary: nameIn('secretary', present) ?? session.sealedBy,
    chair: nameIn('chair', present) ?? nameIn('viceChair', present) ?? '',
  };
}

const sitsIn = ({ personId }: HeldSeat, each: HeldAttendance) =>
  (each.standsInFor ?? each.personId) === personId;

interface Coming {
  readonly seat: HeldSeat;
  readonly attended: Attendance;
}

/** Every time that somebody came to a seat: its member, or whoever stood in. */
const comingsOf = (seat: HeldSeat, { attendance, sealedAt }: HeldSession): readonly Coming[] =>
  attendance
    .filter((each) => sitsIn(seat, each))
    .map(({ personId, fullName, mode, standsInFor, paper, arrivedAt, leftAt }) => ({
      seat,
      attended: {
        ...{ personId, name: fullName, seat: seat.seat, body: seat.body, mode, arrivedAt },
        leftAt: leftAt < sealedAt ? leftAt : null,
        standsInFor: standsInFor === null ? null : seat.fullName,
        paper,
      },
    }));

/** Who sat there last. */
const nameIn = (seat: HeldSeat['seat'], present: readonly Coming[]) =>
  present.findLast((each) => each.seat.seat === seat)?.attended.name;

/** At the opening: who was there, and how many the strictest dossier of the agenda asked for, as it was asked then. */
function quorumOf(
  { council: { seats }, attendance, openedAt }: HeldSession,
  items: readonly BoundItem[],
): KeptMeeting['quorum'] {
  const conflicted = whoStaysOutOf(items.map(({ held }) => ({ conflicted: held.conflictedAtOpening })));
  const present = attendance
    .filter(({ arrivedAt, leftAt }) => arrivedAt <= openedAt && openedAt < leftAt)
    .flatMap((each) => seats.filter((seat) => sitsIn(seat, each)).map(({ seat }) => ({ ...each, seat })));
  const counted = whoMaySit(present, conflicted);
  const asked = items.map(({ charter: { quorum }, minimum }) => ({
    needed: quorumNeeded({ seats, counted, minimum, conflicted }, quorum),
    ...{ share: { present: quorum.present, of: quorum.of }, withChair: quorum.withChair },
  }));
  const [strictest] = asked.toSorted((one, other) => other.needed - one.needed);
  if (!strictest) throw new Error('No session opens without a dossier');
  return { ...strictest, present: counted.length };
}
