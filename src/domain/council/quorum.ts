import type { Quorum } from './charter.js';

export interface SeatedMember {
  readonly personId: string;
  readonly seat: string;
  /** Whose seat it is, where somebody else sits in it. */
  readonly standsInFor?: string | null;
  /** Said of who may lead: the account is closed, or no office of a council is held at its place any more. */
  readonly isOutOfOffice?: true;
}

/** The people whose conflicts of interest keep a seat empty: whoever sits in it, and the member whose it is (ADR 0007). */
export const holdersOf = ({ personId, standsInFor }: SeatedMember): readonly string[] =>
  standsInFor ? [personId, standsInFor] : [personId];

/** Who must stay out of every dossier of an agenda, in whosever seat: at its meeting they are neither seats nor present (ADR 0007). */
export const whoStaysOutOf = (
  agenda: readonly { readonly conflicted: readonly string[] }[],
): readonly string[] =>
  (agenda[0]?.conflicted ?? []).filter((personId) =>
    agenda.every(({ conflicted }) => conflicted.includes(personId)),
  );

/** Without those who must stay out, and whoever sits for one of them. */
export const whoMaySit = (
  members: readonly SeatedMember[],
  conflicted: readonly string[],
): readonly SeatedMember[] =>
  members.filter((each) => !holdersOf(each).some((personId) => conflicted.includes(personId)));

/** A council about to score one product. */
export interface Sitting {
  /** All its seats. */
  readonly seats: readonly SeatedMember[];
  /** Members who must stay out of this product. */
  readonly conflicted: readonly string[];
  /** Who is there and may score, in the seat of whomever they stand in for. */
  readonly counted: readonly SeatedMember[];
  /** The seats of the smallest lawful council. */
  readonly minimum: number;
}

/** The quorum under which a result came about: kept with it, since charters and conflicts of interest go on. */
export interface HeldQuorum {
  /** Members the charter asked for, of those without a conflict. */
  readonly needed: number;
  /** Members whose ballots count. */
  readonly present: number;
  readonly withChair: boolean;
}

export type QuorumRefusal =
  | {
      readonly code: 'quorum.missing';
      readonly needed: number;
      readonly present: number;
      readonly missing: readonly string[];
    }
  | { readonly code: 'quorum.chair-missing'; readonly chairs: readonly string[] };

/**
 * Conflicted members count neither as present nor as seats, but no council shrinks below the share of the smallest
 * lawful one (not in the decisions; ADR 0007). A fraction of a member counts as one.
 */
export function quorumNeeded({ seats, conflicted, minimum }: Sitting, { present, of }: Quorum): number {
  const shareOf = (members: number) => Math.floor((members * present + of - 1) / of);
  const impartial = seats.filter(({ personId }) => !conflicted.includes(personId)).length;
  return Math.max(shareOf(impartial), shareOf(minimum));
}

/** Everything that keeps the council from scoring, with who is missing. */
export function refusalsOfQuorum(sitting: Sitting, quorum: Quorum): readonly QuorumRefusal[] {
  const { seats, counted, conflicted } = sitting;
  const needed = quorumNeeded(sitting, quorum);
  const held = new Set(counted.map(({ personId, standsInFor }) => standsInFor ?? personId));
  const missing = seats
    .map(({ personId }) => personId)
    .filter((personId) => !held.has(personId) && !conflicted.includes(personId));
  return [
    ...(counted.length >= needed
      ? []
      : [{ code: 'quorum.missing' as const, needed, present: counted.length, missing }]),
    ...(whoPresides(sitting, quorum).length > 0
      ? []
      : [{ code: 'quorum.chair-missing' as const, chairs: chairsOf(seats) }]),
  ];
}

/**
 * The chair presides; a vice chair does where the chair must stay out, or is away and the charter does not insist on the
 * chair (not in the decisions; ADR 0007). Empty: nobody may. Pure.
 */
export function whoPresides(
  { seats, counted, conflicted }: Omit<Sitting, 'minimum'>,
  { withChair }: Pick<Quorum, 'withChair'>,
): readonly SeatedMember[] {
  const inSeat = (name: string) => counted.filter(({ seat }) => seat === name);
  const mustStayOut = seats.some(({ seat, personId }) => seat === 'chair' && conflicted.includes(personId));
  const [chair] = inSeat('chair');
  if (chair) return [chair];
  return mustStayOut || !withChair ? inSeat('viceChair') : [];
}

const chairsOf = (seats: readonly SeatedMember[]) =>
  seats.filter(({ seat }) => seat === 'chair' || seat === 'viceChair').map(({ personId }) => personId);
