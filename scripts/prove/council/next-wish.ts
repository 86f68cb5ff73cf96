import type { CriteriaSet } from '../../../src/domain/scoring/criteria-set.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import type { Draw } from '../sequences/draw.js';
import { persuaded, type PrintedSet, type ReadySheet } from '../sequences/sheets.js';
import type { CouncilCase } from './council-world.js';
import { whoCounts, whoDecides, whyNoMeeting, whyNoQuorum } from './hall-quorum.js';
import {
  charterOn,
  isDismissed,
  rulesNow,
  seatsTaken,
  wordOf,
  type Hall,
  type HallPanel,
  type HallSession,
  type Product,
} from './hall.js';
import type { BallotWish, WordWish } from './member-by-the-book.js';
import { stepNames, stepsFor, type StepWish } from './product-by-the-book.js';
import {
  isInScoring,
  isOver,
  mayMeetFrom,
  rulesOf,
  waitsForCouncil,
  type SessionActionName,
  type SessionInput,
  type SessionWish,
} from './session-by-the-book.js';

/** What somebody wants next; `wait`: another day comes; `dismiss`: somebody is of the council no more, but for the seat. */
export type Wish =
  | { readonly kind: 'plan'; readonly person: SignedInPerson }
  | ({ readonly kind: 'session'; readonly person: SignedInPerson } & SessionWish)
  | ({ readonly kind: 'step'; readonly person: SignedInPerson } & StepWish)
  | ({ readonly kind: 'word'; readonly person: SignedInPerson } & WordWish)
  | ({ readonly kind: 'ballot'; readonly person: SignedInPerson } & BallotWish)
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'dismiss'; readonly personId: string; readonly loses: 'account' | 'offices' };

export interface Papers {
  readonly printed: PrintedSet;
  readonly engine: CriteriaSet;
  readonly piles: readonly (readonly ReadySheet[])[];
}

/** Draws what people come up with: mostly what brings a session on, often enough what does not. */
export class NextWish {
  /** The pile each product's members draw their first sheets from. */
  private readonly pileOf = new Map<string, readonly ReadySheet[]>();

  constructor(
    private readonly draw: Draw,
    private readonly council: CouncilCase,
    private readonly papers: Papers,
  ) {}

  next(hall: Hall): Wish {
    const { draw } = this;
    const lot = draw.below(100);
    if (lot < 76) return this.sensible(hall);
    return lot < 84 ? this.disturbing(hall) : this.any(hall);
  }

  private sensible(hall: Hall): Wish {
    const session = hall.sessions.find(({ state }) => !isOver(state));
    if (!session)
      return hall.products.some(waitsForCouncil)
        ? { kind: 'plan', person: this.official(hall) }
        : this.reopening(hall);
    if (session.state === 'planned') return this.whilePlanned(hall, session);
    return session.state === 'delivered' ? this.whileDelivered(hall, session) : this.whileOpen(hall, session);
  }

  private whileOpen(hall: Hall, session: HallSession): Wish {
    const { draw } = this;
    const listed = session.agenda.map(({ productId }) => productId);
    const [product] = draw
      .shuffled(hall.products.filter(({ id }) => listed.includes(id)))
      .filter((each) => mayBeScoredIn(session, each) || isInScoring(each.state));
    if (product) return this.forProduct(hall, session, product);
    if (draw.percent(40)) return this.reopening(hall);
    return this.inSession(hall, session, 'seal', {});
  }

  private whilePlanned(hall: Hall, session: HallSession): Wish {
    const busy = hall.sessions.flatMap(({ state, agenda }) => (isOver(state) ? [] : agenda));
    const waiting = hall.products.filter(
      (each) => waitsForCouncil(each) && !busy.some(({ productId }) => productId === each.id),
    );
    const gone = session.agenda.find(
      ({ productId }) => !hall.products.some((each) => each.id === productId && waitsForCouncil(each)),
    );
    if (gone) return this.inSession(hall, session, 'removeItem', { dossierId: gone.productId });
    if (waiting.length > 0 && (session.agenda.length === 0 || this.draw.percent(70)))
      return this.inSession(hall, session, 'addItems', {
        dossierIds: waiting.slice(0, this.draw.below(2) + 1).map(({ id }) => id),
      });
    if (waiting.length === 0 && session.agenda.length === 0)
      return this.inSession(hall, session, 'cancel', { reason: 'Không còn hồ sơ' });
    return this.inSession(hall, session, 'deliver', {});
  }

  private whileDelivered(hall: Hall, session: HallSession): Wish {
    const rules = rulesOf(hall, session);
    if (session.agenda.length === 0) return this.inSession(hall, session, 'cancel', { reason: 'Hết hồ sơ' });
    const early = session.agenda.some(
      ({ deliveredOn }) =>
        deliveredOn !== null && hall.today < mayMeetFrom(deliveredOn, rules.leadWorkingDays),
    );
    if (early) return { kind: 'wait', days: 1 };
    const isReady = whyNoMeeting(hall, rules, session).length === 0;
    if (!isReady || this.draw.percent(40)) return this.arrival(hall, session);
    return this.inSession(hall, session, 'open', { charterId: charterOn(hall, hall.today)?.id ?? null });
  }

  /** Whose seat is empty comes; now and then a stand-in does instead. */
  private arrival(hall: Hall, session: HallSession): Wish {
    const { draw } = this;
    const taken = seatsTaken(hall, session).map((sitting) => sitting.for);
    const empty = hall.seats.filter(
      ({ personId }) => !taken.includes(personId) && !isDismissed(hall, personId),
    );
    const seat = empty.length > 0 ? draw.one(empty) : draw.one(hall.seats);
    const standIn = rulesOf(hall, session).standIns.find(({ memberId }) => memberId === seat.personId);
    return this.inSession(
      hall,
      session,
      'arrive',
      standIn && draw.percent(70)
        ? { personId: standIn.substituteId, standsInFor: seat.personId, paper: '3/UQ' }
        : { personId: seat.personId },
    );
  }

  private forProduct(hall: Hall, session: HallSession, product: Product): Wish {
    const { draw } = this;
    const gone = session.there.find(({ personId }) => isDismissed(hall, personId));
    if (gone && draw.percent(60)) return this.inSession(hall, session, 'leave', { personId: gone.personId });
    if (product.panel) return this.whileScored(hall, product, product.panel);
    if (!waitsForCouncil(product) && whoDecides(hall, product).length === 0 && draw.percent(60))
      return this.breakingOff(hall, product);
    if (!waitsForCouncil(product))
      return this.step(hall, product, draw.percent(60) ? 'recordDifference' : 'scoreAgain');
    const silent = session.there.filter(({ personId }) => wordOf(product, personId) === undefined);
    const doubting = session.there.filter(({ personId }) => wordOf(product, personId) === 'doubt');
    if (silent.length > 0) {
      const lot = draw.below(100);
      const word = lot < 90 ? 'none' : lot < 95 ? 'doubt' : 'conflict';
      return this.word(product, this.person(draw.one(silent).personId), null, word);
    }
    const [chair] = hall.seats.filter(({ seat }) => seat === 'chair');
    const own = doubting.find(({ personId }) => personId === chair?.personId);
    if (own && draw.percent(50)) return this.word(product, this.person(own.personId), null, 'none');
    if (doubting.length > 0) return this.ruling(hall, product, draw.one(doubting).personId);
    const there = seatsTaken(hall, session).filter(({ personId }) => wordOf(product, personId) === 'none');
    const rules = rulesNow(hall, product);
    const lacks = whyNoQuorum(hall, rules, there, (id) => wordOf(product, id) === 'conflict');
    if (lacks.length > 0 && draw.percent(80)) return this.arrival(hall, session);
    return this.step(hall, product, 'openScoring');
  }

  private whileScored(hall: Hall, product: Product, panel: HallPanel): Wish {
    const { draw } = this;
    const counting = whoCounts(hall, product, panel).map(({ personId }) => personId);
    const doubting = counting.filter((id) => wordOf(product, id) === 'doubt');
    if (doubting.length > 0 && draw.percent(70)) return this.ruling(hall, product, draw.one(doubting));
    const open = counting.filter((id) => !panel.sheets.has(id) && wordOf(product, id) === 'none');
    const lacks = whyNoQuorum(
      hall,
      panel.rules,
      whoCounts(hall, product, panel),
      (id) => wordOf(product, id) === 'conflict',
    );
    const isStuck = lacks.length > 0 || whoDecides(hall, product).length === 0;
    if (isStuck && draw.percent(40)) return this.breakingOff(hall, product);
    const isDone = open.length === 0 || (panel.turn > 1 && draw.percent(25));
    return isDone ? this.step(hall, product, 'closeScoring') : this.ballot(product, panel, draw.one(open));
  }

  /** Mostly by whoever decides on it, else by the secretary. */
  private breakingOff(hall: Hall, product: Product): Wish {
    const { id: productId, version } = product;
    const secretary = hall.seats.find(({ seat }) => seat === 'secretary')?.personId;
    const [by = secretary] = whoDecides(hall, product);
    if (by === undefined || this.draw.percent(15)) return this.step(hall, product, 'breakOffScoring');
    const input = { reason: 'Thiếu thành viên' };
    return {
      kind: 'step',
      productId,
      version,
      action: 'breakOffScoring',
      personId: by,
      input,
      person: this.person(by),
    };
  }

  /** By whoever decides on it; where nobody does, the member speaks again. */
  private ruling(hall: Hall, product: Product, memberId: string): Wish {
    const { draw } = this;
    const word = draw.percent(70) ? 'none' : 'conflict';
    const [by] = whoDecides(hall, product, memberId);
    return by === undefined
      ? this.word(product, this.person(memberId), null, word)
      : this.word(product, this.person(by), memberId, word);
  }

  private ballot(product: Product, panel: HallPanel, personId: string): Wish {
    const { id: productId, version } = product;
    const ready = this.sheetFor(product, panel, personId);
    const person = this.person(personId);
    return { kind: 'ballot', productId, panelId: panel.id, version, personId, ready, person };
  }

  private sheetFor(product: Product, panel: HallPanel, personId: string): ReadySheet {
    const { draw, papers } = this;
    const mine = panel.before.get(personId);
    const pile = this.pileOf.get(product.id) ?? draw.one(papers.piles);
    this.pileOf.set(product.id, pile);
    if (!mine) return draw.one(pile);
    const other = draw.one([...panel.before.values()]);
    const on = draw.percent(85)
      ? panel.contested.filter(() => draw.percent(70))
      : Object.keys(other.sheet.marks);
    const set = [papers.printed, papers.engine] as const;
    return withReasons(mine, persuaded(set, mine, [other, on]), draw.percent(90) ? `Lần ${panel.turn}` : ' ');
  }

  private reopening(hall: Hall): Wish {
    const { draw } = this;
    const standing = hall.products.filter((each) => stepsFor(hall, each).includes('proposeReopening'));
    if (standing.length === 0) return { kind: 'wait', days: 1 };
    const product = draw.one(standing);
    const action =
      product.reopening === null
        ? 'proposeReopening'
        : draw.one(['confirmReopening', 'declineReopening'] as const);
    return this.step(hall, product, action);
  }

  /** Somebody leaves, comes back, remembers a conflict, or wants a result opened again; a day goes by. */
  private disturbing(hall: Hall): Wish {
    const { draw } = this;
    const session = hall.sessions.find(({ state }) => state === 'open' || state === 'delivered');
    const product = draw.one(hall.products);
    const lot = draw.below(100);
    const [head] = hall.seats.filter(
      ({ seat, personId }) => ['chair', 'viceChair'].includes(seat) && !isDismissed(hall, personId),
    );
    if (lot < 7 && head && hall.products.some(({ state }) => isInScoring(state)))
      return { kind: 'dismiss', personId: head.personId, loses: draw.one(['account', 'offices'] as const) };
    if (lot < 35 && session && session.there.length > 0)
      return this.inSession(hall, session, 'leave', { personId: draw.one(session.there).personId });
    if (lot < 50 && session) return this.arrival(hall, session);
    if (lot < 75) {
      const here = draw.percent(30) ? (session?.there ?? []) : [];
      const seats = [product.panel?.seats ?? [], here].find(({ length }) => length > 0) ?? hall.seats;
      const { personId } = draw.one<{ readonly personId: string }>(seats);
      return this.word(product, this.person(personId), null, draw.one(['conflict', 'conflict', 'doubt']));
    }
    if (lot < 90) return this.reopening(hall);
    return { kind: 'wait', days: 1 };
  }

  /** Anybody asks for anything, having seen this version or another. */
  private any(hall: Hall): Wish {
    const { draw, council } = this;
    const person = draw.one([...council.people, ...council.strangers]);
    const { id: personId } = person;
    const product = draw.one(hall.products);
    const session = hall.sessions.length > 0 ? draw.one(hall.sessions) : undefined;
    const lot = draw.below(100);
    if (lot < 45 && session) {
      const action = draw.one(sessionActions);
      const any = this.anyInput(hall, session);
      const input = action === 'addItems' ? { ...any, dossierIds: [any.dossierId ?? ''] } : any;
      const version = this.seen(session.version);
      return { kind: 'session', sessionId: session.id, version, action, personId, input, person };
    }
    if (lot < 70) {
      const action = draw.one(stepNames);
      const input = {
        reason: draw.percent(80) ? 'Vì vậy' : ' ',
        ...(action === 'openScoring' ? { panelId: draw.uuid() } : {}),
      };
      const version = this.seen(product.version);
      return { kind: 'step', productId: product.id, version, action, personId, input, person };
    }
    if (lot < 85) {
      const memberId = draw.percent(50) ? null : draw.one([...council.people, ...council.strangers]).id;
      const ground = draw.percent(50) ? 'kin' : null;
      // A ruling leaves no doubt: the edge takes no such word.
      const words =
        memberId === null ? (['none', 'doubt', 'conflict'] as const) : (['none', 'conflict'] as const);
      const [word, note] = [draw.one<WordWish['word']>(words), draw.percent(70) ? 'Đã xem' : null];
      return { kind: 'word', productId: product.id, personId, memberId, word, ground, note, person };
    }
    const ended = [...product.results.map(({ panel }) => panel), ...product.brokenOff];
    const panels = [product.panel, ...ended].filter((panel) => panel !== null);
    const panel = panels.length > 0 ? draw.one(panels) : undefined;
    const panelId = panel && draw.percent(90) ? panel.id : draw.uuid();
    const ready = panel ? this.sheetFor(product, panel, personId) : draw.one(draw.one(this.papers.piles));
    return {
      kind: 'ballot',
      productId: product.id,
      panelId,
      version: this.seen(product.version),
      personId,
      ready,
      person,
    };
  }

  private anyInput(hall: Hall, { agenda }: HallSession): SessionInput & { readonly mode: string } {
    const { draw, council } = this;
    const ids = agenda.map(({ productId }) => productId);
    return {
      mode: 'remote',
      dossierId: draw.one([...hall.products.map(({ id }) => id), council.elsewhere]),
      dossierIds: draw.percent(60) ? draw.shuffled(ids) : ids.slice(1),
      personId: draw.one([...council.people, ...council.strangers]).id,
      ...(draw.percent(30) ? { standsInFor: draw.one(hall.seats).personId } : {}),
      ...(draw.percent(60) ? { paper: '7/UQ' } : {}),
      charterId: draw.one([null, ...hall.charters.map(({ id }) => id)]),
      reason: draw.percent(20) ? 'Hoãn' : ' ',
    };
  }

  private seen(version: number): number {
    return this.draw.percent(80) ? version : Math.max(1, version + this.draw.below(3) - 1);
  }

  private step(hall: Hall, product: Product, action: StepWish['action']): Wish {
    const { draw, council } = this;
    const fitting = council.people.filter(({ id }) =>
      hall.offices[id]?.some((role) => /^council(Chair|Secretary)$|Approver$/.test(role)),
    );
    const person = draw.one(fitting);
    const input = { reason: 'Vì vậy', ...(action === 'openScoring' ? { panelId: draw.uuid() } : {}) };
    const { id: productId, version } = product;
    return { kind: 'step', productId, version, action, personId: person.id, input, person };
  }

  private word(
    product: Product,
    person: SignedInPerson,
    memberId: string | null,
    word: WordWish['word'],
  ): Wish {
    const ground = word === 'conflict' ? 'adviser' : null;
    return {
      kind: 'word',
      productId: product.id,
      personId: person.id,
      memberId,
      word,
      ground,
      note: 'Đã hỏi',
      person,
    };
  }

  private inSession(
    hall: Hall,
    { id, version }: HallSession,
    action: SessionActionName,
    input: SessionInput,
  ): Wish {
    const person = this.official(hall);
    return { kind: 'session', sessionId: id, version, action, personId: person.id, input, person };
  }

  /** The secretary, or the chair. */
  private official(hall: Hall): SignedInPerson {
    const fitting = hall.seats.filter(
      ({ seat, personId }) => (seat === 'chair' || seat === 'secretary') && !isDismissed(hall, personId),
    );
    return this.person(this.draw.one(fitting).personId);
  }

  private person(personId: string): SignedInPerson {
    const found = this.council.people.find(({ id }) => id === personId);
    if (!found) throw new Error('Nobody knows this person');
    return found;
  }
}

/** Nobody here tests a product between the two scorings of the province: it was tested before, or it waits for ever. */
const mayBeScoredIn = ({ id }: HallSession, product: Product) =>
  waitsForCouncil(product) &&
  !(
    product.state === 'province.verification' &&
    product.results.findLast(({ isLeft }) => isLeft !== true)?.panel.sessionId === id
  );

const sessionActions: readonly SessionActionName[] = [
  ...(['addItems', 'removeItem', 'arrange', 'deliver', 'arrive', 'leave', 'open', 'seal', 'cancel'] as const),
];

/** The own sheet with another's marks, each change with a note. */
function withReasons(before: ReadySheet, after: ReadySheet, reason: string): ReadySheet {
  const codes = Object.keys({ ...before.sheet.marks, ...after.sheet.marks });
  const changed = codes.filter(
    (code) => JSON.stringify(before.sheet.marks[code]) !== JSON.stringify(after.sheet.marks[code]),
  );
  const notes = { ...before.sheet.notes, ...Object.fromEntries(changed.map((code) => [code, reason])) };
  return { ...after, sheet: { ...after.sheet, notes } };
}
