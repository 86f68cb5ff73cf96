import type { ModelSeat } from '../sequences/model-facts.js';
import {
  because,
  isDismissed,
  isLost,
  isOut,
  printed,
  productIn,
  rulesNow,
  seatsTaken,
  sessionOf,
  wordOf,
  type Hall,
  type HallPanel,
  type HallRules,
  type HallSession,
  type Product,
  type Refusal,
  type Sitting,
} from './hall.js';

/**
 * The share of the council, a fraction of a member counting as one. Members with a conflict are neither present nor
 * seats, yet no council shrinks below the share of the smallest lawful one. ADR 0007.
 */
export function whyNoQuorum(
  { level, seats }: Hall,
  { quorum }: HallRules,
  there: readonly Sitting[],
  isConflicted: (personId: string) => boolean = () => false,
): readonly Refusal[] {
  const impartial = seats.filter(({ personId }) => !isConflicted(personId));
  const share = (members: number) => Math.ceil((members * quorum.present) / quorum.of);
  const needed = Math.max(share(impartial.length), share(printed[level].smallest));
  const missing = impartial
    .map(({ personId }) => personId)
    .filter((personId) => !there.some((sitting) => sitting.for === personId));
  const isLed = presidingAmong(seats, there, isConflicted, quorum.withChair).length > 0;
  const chairs = seats.filter(({ seat }) => seat === 'chair' || seat === 'viceChair');
  return [
    ...because(there.length < needed, { code: 'quorum.missing', needed, present: there.length, missing }),
    ...because(!isLed, { code: 'quorum.chair-missing', chairs: chairs.map(({ personId }) => personId) }),
  ];
}

/** A session asks for its quorum without whoever may look at nothing on its agenda, and without whoever came for such a member. */
export function whyNoMeeting(hall: Hall, rules: HallRules, session: HallSession): readonly Refusal[] {
  const listed = session.agenda.map(({ productId }) => productIn(hall, productId));
  const isIdle = (personId: string) => !listed.some((product) => !isOut(product, personId));
  const there = seatsTaken(hall, session).filter((each) => !isIdle(each.personId) && !isIdle(each.for));
  return whyNoQuorum(hall, rules, there, isIdle);
}

/** The chair who is there, else the vice chairs who are, where the chair is out or need not be there. */
function presidingAmong(
  seats: readonly ModelSeat[],
  there: readonly ModelSeat[],
  isOutOfIt: (personId: string) => boolean,
  withChair: boolean,
): readonly string[] {
  const of = (name: ModelSeat['seat']) =>
    there.filter(({ seat }) => seat === name).map(({ personId }) => personId);
  if (of('chair').length > 0) return of('chair');
  const chair = seats.find(({ seat }) => seat === 'chair')?.personId ?? '';
  return isOutOfIt(chair) || !withChair ? of('viceChair') : [];
}

/**
 * Who decides on a product, or rules on the case of a member: never on the own one, nor with a conflict or a doubt. From
 * elsewhere the chair does, else a vice chair, whoever of them still has an office.
 */
export function whoDecides(hall: Hall, product: Product, caseOf: string | null = null): readonly string[] {
  const isOutOfIt = (personId: string) =>
    personId === caseOf || ['conflict', 'doubt'].includes(wordOf(product, personId) ?? '');
  const session = sessionOf(hall, product.id);
  const { quorum } = rulesNow(hall, product);
  const own = hall.seats.filter(({ personId }) => !isOutOfIt(personId) && !isDismissed(hall, personId));
  // Nobody leads in the name of a member who may not.
  const sitting = session
    ? seatsTaken(hall, session).filter((each) => !isOutOfIt(each.personId) && !isOutOfIt(each.for))
    : own;
  const there = presidingAmong(hall.seats, sitting, isOutOfIt, quorum.withChair);
  return there.length > 0 ? there : presidingAmong(hall.seats, own, isOutOfIt, false);
}

/** Who may score a product: there, without a conflict, and for nobody who has one. */
export const whoMayScore = (hall: Hall, product: Product): readonly Sitting[] => {
  const session = sessionOf(hall, product.id);
  return session
    ? seatsTaken(hall, session).filter(
        (each) => wordOf(product, each.personId) === 'none' && !isOut(product, each.for),
      )
    : [];
};

/** Who holds a seat up by a doubt: whoever sits there, unless out of it anyhow, and the member whose it is. */
export const whoIsInDoubt = (product: Product, seats: readonly Sitting[]): readonly string[] => {
  const holders = seats
    .filter(({ personId }) => !isOut(product, personId))
    .flatMap((seat) => [seat.personId, seat.for]);
  return [...new Set(holders)].filter((id) => wordOf(product, id) === 'doubt').toSorted();
};

/** Seats that count: whoever left before casting has none, nor has whoever turned out to have a conflict, or to sit for such a member. */
export function whoCounts(hall: Hall, product: Product, panel: HallPanel): readonly Sitting[] {
  const session = hall.sessions.find(({ id }) => id === panel.sessionId);
  return panel.seats.filter((seat) => {
    const { personId } = seat;
    const isThere = session?.there.some((each) => each.personId === personId) ?? false;
    return !isLost(product, seat) && (panel.turn > 1 || panel.sheets.has(personId) || isThere);
  });
}
