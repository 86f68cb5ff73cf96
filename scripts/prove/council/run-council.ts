import type { SignedInPerson } from '../../../src/modules/people/index.js';
import type { Draw } from '../sequences/draw.js';
import { addDays } from '../sequences/model-facts.js';
import type { ModelSheet } from '../sequences/model-result.js';
import { firstDay } from '../sequences/proof-clock.js';
import type { CouncilCase } from './council-world.js';
import type { CouncilDesk } from './council-desk.js';
import {
  isDismissed,
  isLost,
  isOut,
  printed,
  productIn,
  refused,
  sessionIn,
  withoutOffice,
  withProduct,
  type Hall,
  type HallResult,
  type Product,
  type Refusal,
  type Verdict,
} from './hall.js';
import { whoCounts } from './hall-quorum.js';
import { decideOnBallot, decideOnWord } from './member-by-the-book.js';
import type { NextWish, Wish } from './next-wish.js';
import { decideForProduct, offersForProduct, stepNames } from './product-by-the-book.js';
import {
  decideInSession,
  mayMeetFrom,
  offersInSession,
  rulesOf,
  waitsForCouncil,
} from './session-by-the-book.js';

const steps = 220;
/** What somebody asks the program. */
type Asked = Exclude<Wish, { kind: 'wait' | 'dismiss' }>;

/** Lets one council work for a while, one wish after the other, and stops at the first disagreement with the book. */
export class CouncilRun {
  readonly met: Record<string, number> = {};
  problem: object | null = null;
  private hall: Hall;
  private ahead = 0;
  private readonly trace: string[] = [];

  constructor(
    private readonly desk: CouncilDesk,
    private readonly draw: Draw,
    private readonly council: CouncilCase,
    private readonly wishes: NextWish,
    private readonly sheet: ModelSheet,
  ) {
    this.hall = council.hall;
  }

  async play(): Promise<void> {
    for (let i = 0; i < steps && !this.problem; i += 1) {
      const wish = this.wishes.next(this.hall);
      if (wish.kind === 'wait') await this.wait(wish.days);
      else if (wish.kind === 'dismiss') await this.dismiss(wish);
      else await this.ask(wish);
      if (!this.problem) await this.look();
    }
    for (const product of this.hall.products) {
      if (this.problem) return;
      this.compare('results', await this.desk.resultsOf(product.id), product.results.map(resultColumns));
      for (const { standing, panel } of product.results) this.note(`${standing}, turn ${panel.turn}`);
    }
    for (const { state } of this.hall.sessions) this.note(`session ${state}`);
  }

  private async wait(days: number): Promise<void> {
    this.ahead += days;
    this.hall = { ...this.hall, today: addDays(firstDay, this.ahead) };
    await this.desk.moveClock(this.ahead);
  }

  private async dismiss({ personId, loses }: Extract<Wish, { kind: 'dismiss' }>): Promise<void> {
    await this.desk.dismiss(personId, loses);
    this.hall = withoutOffice(this.hall, personId);
    this.trace.push(`${personId} loses ${loses}`);
    this.note(`dismissed: ${loses}`);
  }

  /** As the session of whoever asks would find them. */
  private asTheyAre(person: SignedInPerson): SignedInPerson {
    const isOfCouncil = this.council.people.some(({ id }) => id === person.id);
    return isOfCouncil && isDismissed(this.hall, person.id) ? { ...person, assignments: [] } : person;
  }

  private async ask(wanted: Asked): Promise<void> {
    const wish = { ...wanted, person: this.asTheyAre(wanted.person) };
    const action = 'action' in wish ? wish.action : wish.kind;
    this.trace.push(`${wish.person.signInName.replace(/-[0-9a-f-]{36}$/, '')} ${action}`);
    const verdict = this.verdictOn(wish);
    const outcome = await this.send(wish);
    if (!outcome.ok) {
      this.compare(
        `refused: ${action}`,
        asked(outcome.refusals),
        verdict.taken ? 'taken' : asked(verdict.refusals),
        wish,
      );
      for (const { code } of outcome.refusals) this.note(code);
      return;
    }
    this.note(action);
    if (wish.kind === 'plan') return this.planned(outcome.value as { readonly id: string });
    const told = pick(outcome.value, verdict.taken ? Object.keys(verdict.told) : []);
    this.compare(`taken: ${action}`, told, verdict.taken ? verdict.told : verdict, wish);
    if (!verdict.taken || this.problem) return;
    this.hall = verdict.hall;
    if (wish.kind === 'step') await this.nameThePanel(productIn(this.hall, wish.productId));
  }

  private verdictOn(wish: Asked): Verdict {
    switch (wish.kind) {
      case 'plan':
        return refused();
      case 'session':
        return decideInSession(this.hall, wish);
      case 'step':
        return decideForProduct(this.hall, wish, this.sheet);
      case 'word':
        return decideOnWord(this.hall, wish);
      case 'ballot':
        return decideOnBallot(this.hall, wish);
    }
  }

  private send(wish: Asked) {
    const { desk, draw } = this;
    switch (wish.kind) {
      case 'plan':
        return desk.plan(this.hall.councilId, wish.person, draw);
      case 'session':
        return desk.inSession(wish, draw);
      case 'step':
        return desk.step(wish, draw);
      case 'word':
        return desk.say(wish, draw);
      case 'ballot':
        return desk.cast(wish, draw);
    }
  }

  private planned({ id }: { readonly id: string }): void {
    const session = { id, version: 1, state: 'planned', agenda: [], there: [], came: [] } as const;
    this.hall = { ...this.hall, sessions: [...this.hall.sessions, { ...session, openedUnder: undefined }] };
  }

  /** Only the server knows the id of a later turn. */
  private async nameThePanel(product: Product): Promise<void> {
    const { panel } = product;
    if (!panel || panel.id !== '') return;
    const id = await this.desk.openPanelOf(product.id);
    this.hall = withProduct(this.hall, { ...product, panel: { ...panel, id } });
  }

  /** Somebody looks at a session and at a product: what is there, and what may be done. */
  private async look(): Promise<void> {
    const { draw, council, desk, hall } = this;
    const person = this.asTheyAre(draw.one([...council.people, ...council.strangers]));
    const isStranger = hall.offices[person.id] === undefined;
    const about = { person: person.signInName };
    const session = hall.sessions.at(-1);
    if (session) {
      const seen = await desk.seeSession(session.id, person);
      this.compare(
        'the session',
        seen && sessionAsSeen(seen),
        isStranger ? null : this.sessionAsItIs(person.id),
        about,
      );
    }
    const product = draw.one(hall.products);
    const offered = await desk.offersFor(product.id, person);
    const offers = offered && {
      ...{ version: offered.version, state: offered.state },
      offers: offered.offers
        .filter(({ action }) => stepNames.some((name) => name === action))
        .map(offerAsSeen)
        .toSorted(),
    };
    const expected = isStranger
      ? null
      : {
          ...{ version: product.version, state: product.state },
          offers: offersForProduct(hall, product, person.id).map(offerAsSeen).toSorted(),
        };
    this.compare('the product', offers, expected, about);
  }

  private sessionAsItIs(personId: string) {
    const { hall } = this;
    const session = sessionIn(hall, hall.sessions.at(-1)?.id ?? '');
    const { leadWorkingDays } = rulesOf(hall, session);
    return {
      ...{ version: session.version, state: session.state },
      agenda: session.agenda.map(({ productId, deliveredOn }) => {
        const product = productIn(hall, productId);
        const { panel } = product;
        const isHere = panel?.sessionId === session.id;
        const lost = (panel?.seats ?? [])
          .filter((seat) => isLost(product, seat))
          .map((seat) => seat.personId);
        return {
          ...{ productId, deliveredOn, state: product.state, waits: waitsForCouncil(product) },
          mayOpenOn: deliveredOn && mayMeetFrom(deliveredOn, leadWorkingDays),
          out: [...new Set([...hall.seats.map((seat) => seat.personId), ...session.came])]
            .filter((id) => isOut(product, id))
            .toSorted(),
          seats: isHere
            ? whoCounts(hall, product, panel)
                .map((seat) => seat.personId)
                .toSorted()
            : null,
          cast: isHere ? [...panel.sheets.keys()].filter((id) => !lost.includes(id)).toSorted() : null,
        };
      }),
      there: session.there.map((each) => `${each.personId} ${each.for ?? ''}`).toSorted(),
      offers: offersInSession(hall, session, personId).map(offerAsSeen).toSorted(),
    };
  }

  private compare(what: string, engine: unknown, book: unknown, about: object = {}): void {
    if (this.problem || JSON.stringify(engine) === JSON.stringify(book)) return;
    const { level, today } = this.hall;
    const { person: _person, ready: _ready, ...wish } = about as Record<string, unknown>;
    this.problem = {
      what,
      engine,
      book,
      about: wish,
      level,
      today,
      largest: printed[level].largest,
      before: this.trace.slice(-12),
    };
  }

  private note(what: string): void {
    this.met[what] = (this.met[what] ?? 0) + 1;
  }
}

/** Refusals as one text: facts in their order by name, people in any order. */
const asked = (refusals: readonly Refusal[] | readonly { readonly code: string }[]): readonly string[] =>
  refusals.map((refusal) => JSON.stringify(inOrder(refusal))).toSorted();

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(inOrder(each))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)]),
  );
}

interface Offer {
  readonly action: string;
  readonly mine: boolean;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string }[];
}
const offerAsSeen = ({ action, mine, allowed, refusals }: Offer): string =>
  [action, mine, allowed, ...asked(refusals)].join(' ');

const pick = (value: object, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, (value as Readonly<Record<string, unknown>>)[name]]));

type Seen = NonNullable<Awaited<ReturnType<CouncilDesk['seeSession']>>>;
const sessionAsSeen = ({ version, state, items, attendance, availableActions }: Seen) => ({
  ...{ version, state },
  agenda: items.map((item) => ({
    ...{
      productId: item.dossierId,
      deliveredOn: item.deliveredOn,
      state: item.state,
      waits: item.awaitsCouncil,
    },
    mayOpenOn: item.mayOpenOn,
    out: item.conflicted.toSorted(),
    seats: item.panel && item.panel.seats.toSorted(),
    cast: item.panel && item.panel.cast.toSorted(),
  })),
  there: attendance
    .filter(({ leftAt }) => leftAt === null)
    .map(({ personId, standsInFor }) => `${personId} ${standsInFor ?? ''}`)
    .toSorted(),
  offers: availableActions.map(offerAsSeen).toSorted(),
});

const resultColumns = ({ panel, counted, points, outcome, star, standing, contested }: HallResult) => [
  ...[
    panel.scoringRound,
    panel.attempt,
    panel.turn,
    counted.size,
    points,
    outcome,
    star,
    standing,
    contested,
  ],
  [...counted].map(([personId, { ballot }]) => `${personId} ${ballot.total}`).toSorted(),
];
