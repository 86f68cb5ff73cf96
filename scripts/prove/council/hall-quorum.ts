import type { ModelSeat } from '../sequences/model-facts.js';
import {
  because,
  isOut,
  printed,
  seatsTaken,
  sessionOf,
  wordOf,
  type Hall,
  type HallPanel,
  type HallRules,
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
  const chair = seats.find(({ seat }) => seat === 'chair')?.personId ?? '';
  const sits = (name: ModelSeat['seat']) => there.some(({ seat }) => seat === name);
  const isLed = sits('chair') || (sits('viceChair') && (isConflicted(chair) || !quorum.withChair));
  const chairs = seats.filter(({ seat }) => seat === 'chair' || seat === 'viceChair');
  return [
    ...because(there.length < needed, { code: 'quorum.missing', needed, present: there.length, missing }),
    ...because(!isLed, { code: 'quorum.chair-missing', chairs: chairs.map(({ personId }) => personId) }),
  ];
}

/** Who may score a product: there, and without a conflict. */
export const whoMayScore = (hall: Hall, product: Product): readonly Sitting[] => {
  const session = sessionOf(hall, product.id);
  return session
    ? seatsTaken(hall, session).filter(({ personId }) => wordOf(product, personId) === 'none')
    : [];
};

/** Seats that count: whoever left before casting has none, nor has whoever turned out to have a conflict. */
export function whoCounts(hall: Hall, product: Product, panel: HallPanel): readonly Sitting[] {
  const session = hall.sessions.find(({ id }) => id === panel.sessionId);
  return panel.seats.filter(({ personId }) => {
    const isThere = session?.there.some((each) => each.personId === personId) ?? false;
    return !isOut(product, personId) && (panel.turn > 1 || panel.sheets.has(personId) || isThere);
  });
}
