import type {
  Day,
  ModelBallots,
  ModelLevel,
  ModelRules,
  ModelSeat,
  ModelWord,
} from '../sequences/model-facts.js';
import type { ReadySheet } from '../sequences/sheets.js';

/** What one council's charter says from a day on; what it leaves out is as the decision has it. */
export interface HallCharter {
  readonly id: string;
  readonly from: Day;
  readonly quorum?: ModelRules['quorum'];
  readonly spread?: ModelRules['spread'];
  readonly scoresOnce?: boolean;
  readonly leadWorkingDays?: number;
  readonly standIns: readonly { readonly memberId: string; readonly substituteId: string }[];
}
export interface HallRules extends ModelRules {
  readonly leadWorkingDays: number;
  readonly standIns: HallCharter['standIns'];
}

export type SessionState = 'planned' | 'delivered' | 'open' | 'sealed' | 'cancelled';
export interface HallSession {
  readonly id: string;
  readonly version: number;
  readonly state: SessionState;
  readonly agenda: readonly { readonly productId: string; readonly deliveredOn: Day | null }[];
  readonly there: readonly { readonly personId: string; readonly for: string | null }[];
  /** Whoever was there at some time, in whosever seat. */
  readonly came: readonly string[];
  /** The charter it was opened under; undefined: not opened yet. */
  readonly openedUnder: HallCharter | null | undefined;
}

/** Whoever takes part, with the member whose seat that is. */
export type Sitting = ModelSeat & { readonly for: string };

export interface HallPanel {
  /** Later turns get theirs from the server. */
  readonly id: string;
  readonly turn: number;
  readonly scoringRound: number;
  readonly attempt: number;
  readonly rules: HallRules;
  readonly sessionId: string;
  readonly seats: readonly Sitting[];
  readonly sheets: ReadonlyMap<string, ReadySheet>;
  /** The sheets of the turn before, which stand for whoever does not cast again. */
  readonly before: ReadonlyMap<string, ReadySheet>;
  readonly contested: readonly string[];
}
export interface HallResult {
  readonly panel: HallPanel;
  readonly counted: ReadonlyMap<string, ReadySheet>;
  readonly points: number;
  readonly outcome: 'rated' | 'eliminated' | 'stopped';
  readonly star: number | null;
  readonly contested: readonly string[];
  readonly standing: 'shown' | 'sealed' | 'reopened';
  /** Shown, and left as it was when its scoring was broken off. */
  readonly isLeft?: true;
}
export interface Product {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly star: number | null;
  readonly words: Readonly<Record<string, { readonly word: ModelWord; readonly ruled: boolean }>>;
  readonly tested: boolean;
  readonly panel: HallPanel | null;
  readonly results: readonly HallResult[];
  /** Scorings that were broken off. */
  readonly brokenOff: readonly HallPanel[];
  readonly reopening: string | null;
}

/** One council with everything that goes on before it. Never changed, only followed by the next. */
export interface Hall {
  readonly level: ModelLevel;
  readonly today: Day;
  readonly councilId: string;
  readonly seats: readonly ModelSeat[];
  readonly charters: readonly HallCharter[];
  /** The offices people hold at the place of the council; others are strangers. */
  readonly offices: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly sessions: readonly HallSession[];
  readonly products: readonly Product[];
}

/** What the law or the record says against a wish, with its facts. */
export type Refusal = Readonly<Record<string, unknown>> & { readonly code: string };
export type Verdict =
  | { readonly taken: true; readonly hall: Hall; readonly told: Readonly<Record<string, unknown>> }
  | { readonly taken: false; readonly refusals: readonly Refusal[] };

export const refused = (...refusals: readonly Refusal[]): Verdict => ({ taken: false, refusals });
export const because = (holds: boolean, refusal: Refusal): readonly Refusal[] => (holds ? [refusal] : []);

/** QĐ 1048: sizes PL II §2b, §2c; days before the meeting §4a, §4b; ten points at the province §4b; quorum ADR 0007. */
export const printed = {
  district: { smallest: 5, largest: 7, leadWorkingDays: 1, widest: Infinity },
  province: { smallest: 9, largest: 11, leadWorkingDays: 2, widest: 10 },
} as const;
const usualQuorum = { present: 75, of: 100, withChair: true } as const;

export const charterOn = ({ charters }: Hall, day: Day): HallCharter | null =>
  charters.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;

/** A charter over the decision: where the decision prints a number, only a stricter one counts. */
export function rulesUnder(level: ModelLevel, charter: HallCharter | null): HallRules {
  const { widest, leadWorkingDays } = printed[level];
  const usualSpread = widest === Infinity ? null : ({ points: widest, counts: 'above' } as const);
  const { spread, quorum = usualQuorum } = charter ?? {};
  return {
    quorum,
    spread: spread !== undefined && widestOf(spread) <= widest ? spread : usualSpread,
    scoresOnce: level === 'district' || charter?.scoresOnce === true,
    leadWorkingDays: Math.max(leadWorkingDays, charter?.leadWorkingDays ?? 0),
    standIns: charter?.standIns ?? [],
  };
}

/** Whole points: "from ten" is what "above nine" is. */
const widestOf = (spread: HallRules['spread']) =>
  spread === null ? Infinity : spread.points - (spread.counts === 'from' ? 1 : 0);

export const wordOf = ({ words }: Product, personId: string): ModelWord | undefined => words[personId]?.word;
export const isOut = (product: Product, personId: string) => wordOf(product, personId) === 'conflict';
/** A seat that a conflict leaves empty, be it of whoever sits there or of the member whose it is. */
export const isLost = (product: Product, seat: Sitting) =>
  isOut(product, seat.personId) || isOut(product, seat.for);

export const productIn = ({ products }: Hall, id: string): Product =>
  got(products.find((each) => each.id === id));
export const sessionIn = ({ sessions }: Hall, id: string): HallSession =>
  got(sessions.find((each) => each.id === id));

function got<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('The hall does not know of it');
  return found;
}

export const withProduct = (hall: Hall, product: Product): Hall => ({
  ...hall,
  products: hall.products.map((each) => (each.id === product.id ? product : each)),
});
export const withSession = (hall: Hall, session: HallSession): Hall => ({
  ...hall,
  sessions: hall.sessions.map((each) => (each.id === session.id ? session : each)),
});

/** Somebody has lost the account, or every office, and keeps the seat. */
export const isDismissed = ({ offices }: Hall, personId: string) => offices[personId] === undefined;
export const withoutOffice = (hall: Hall, personId: string): Hall => ({
  ...hall,
  offices: Object.fromEntries(Object.entries(hall.offices).filter(([id]) => id !== personId)),
});

/** The open session that has the product on its agenda. */
export const sessionOf = ({ sessions }: Hall, productId: string): HallSession | undefined =>
  sessions.find(
    ({ state, agenda }) => state === 'open' && agenda.some((item) => item.productId === productId),
  );

/** What binds the council for a product: what its session was opened under, else what is in force. */
export function rulesNow(hall: Hall, product: Product): HallRules {
  const session = sessionOf(hall, product.id);
  return rulesUnder(hall.level, session ? (session.openedUnder ?? null) : charterOn(hall, hall.today));
}

/** Who is there, in the own seat or in that of the member stood in for. */
export const seatsTaken = ({ seats }: Hall, { there }: HallSession): readonly Sitting[] =>
  there.flatMap(({ personId, for: member }) => {
    const own = seats.find((seat) => seat.personId === (member ?? personId));
    return own ? [{ personId, seat: own.seat, for: own.personId }] : [];
  });

export const ballotsIn = (sheets: ReadonlyMap<string, ReadySheet>): ModelBallots =>
  new Map([...sheets].map(([personId, { ballot }]) => [personId, ballot]));
