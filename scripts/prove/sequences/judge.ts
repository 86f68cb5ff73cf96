import type { ActionAnswer } from '../../../src/modules/dossiers/index.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { fingerprint, reasonOf, type Told } from './answers.js';
import type { Outcome } from '../../../src/domain/shared/outcome.js';
import { decideByTable, mayKnow, offersByTable, theSystem, type ModelDecision } from './model-decides.js';
import { appealNow, type ModelDossier } from './model-facts.js';
import type { ModelSheet } from './model-result.js';
import { dayOf } from './proof-clock.js';
import { modelPerson, takenCertificate, type Wish } from './wish.js';

interface Kept {
  readonly fingerprint: string;
  readonly text: string;
}

/** Follows one dossier beside the engine and says where the two part. */
export class Judge {
  readonly problems: object[] = [];
  private readonly kept = new Map<string, Kept>();
  /** Whoever has ever sat on a panel of the dossier. */
  private readonly sat = new Set<string>();

  constructor(
    /** The dossier as it stands now; replaced by its next version with every step. */
    public now: ModelDossier,
    private readonly sheet: ModelSheet,
  ) {}

  /**
   * Judges what a burst was told. `days` are the days it may have fallen on, in order. What was taken must replay one
   * version after the other; what was refused must be refusable at some version and day that it could have met.
   */
  judge(told: readonly Told[], days: readonly string[]): void {
    const before = new Map(this.kept);
    const met = [this.now];
    for (const each of this.newlyTaken(told)) {
      this.replay(each.wish, each.answer, days);
      met.push(this.now);
    }
    for (const each of told) this.judgeOne(each, before, met, days);
  }

  /** One answer for each new key, by version; twins of one key must have been told the very same. */
  private newlyTaken(told: readonly Told[]) {
    const found: { wish: Wish; answer: ActionAnswer }[] = [];
    for (const { wish, answer } of told) {
      if (answer.kind !== 'taken') continue;
      const key = keyOf(wish);
      const twin = this.kept.get(key);
      if (twin && (twin.text !== answer.text || twin.fingerprint !== fingerprint(wish))) {
        this.problem('a key was answered twice and differently', { wish, answer: answer.answer, twin });
      }
      if (twin) continue;
      this.kept.set(key, { fingerprint: fingerprint(wish), text: answer.text });
      found.push({ wish, answer: answer.answer });
    }
    return found.toSorted((a, b) => a.answer.step.number - b.answer.step.number);
  }

  private replay(wish: Wish, answer: ActionAnswer, days: readonly string[]): void {
    const day = dayOf(answer.step.takenAt);
    const decision = this.decide(this.now, day, wish);
    const { dossier, step } = answer;
    if (!decision.taken) {
      this.problem('taken, but the table refuses', { wish, day, reasons: decision.reasons, answer });
      return;
    }
    const { next } = decision;
    const told = [
      dossier.version,
      dossier.state,
      dossier.star,
      step.number,
      step.fromState,
      step.toState,
      step.action,
    ];
    const expected = [
      next.version,
      next.state,
      this.seesNoStar(wish.person) ? null : next.star,
      next.version,
      this.now.state,
      next.state,
      wish.action,
    ];
    const isHonest = wish.version === this.now.version && days.includes(day);
    if (!isHonest || JSON.stringify(told) !== JSON.stringify(expected)) {
      this.problem('taken, but otherwise than the table says', { wish, day, days, told, expected });
    }
    this.goOn(next);
    this.compareOffers(wish.person, answer.availableActions, day);
  }

  private goOn(next: ModelDossier): void {
    this.now = next;
    for (const seat of next.panel?.seats ?? []) this.sat.add(seat);
  }

  /** Whoever may yet be named to score the appeal that waits is told no star: people of a council there, or above, who never sat. */
  private seesNoStar({ id, assignments }: SignedInPerson): boolean {
    const appeal = appealNow(this.now);
    if (appeal?.status !== 'filed' || this.sat.has(id)) return false;
    const { district, province } = this.now.places;
    const isOfDistrict = this.now.results[appeal.ofResult]?.panel.level === 'district';
    const places = isOfDistrict ? [district, province] : [province];
    return assignments.some(
      ({ role, place }) => role.startsWith('council') && places.includes(place?.id ?? null),
    );
  }

  /** Judges what somebody is offered who has done nothing: `null` stands for a dossier that this person may not know of. */
  judgeOffers(person: SignedInPerson, offers: readonly object[] | null, day: string): void {
    const visible = mayKnow(this.now, modelPerson(person));
    if (visible !== (offers !== null))
      this.problem('seen or not seen', { person: person.signInName, visible });
    if (visible && offers) this.compareOffers(person, offers, day);
  }

  /** What was due and done by nobody: once, as the table says, however many looked at it. */
  judgeSystem(
    action: string,
    answers: readonly Outcome<ActionAnswer, { readonly code: string }>[],
    day: string,
  ): void {
    const decision = decideByTable(this.now, day, { action, input: {}, person: theSystem }, this.sheet);
    const taken = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    const refused = answers.flatMap((answer) =>
      answer.ok ? [] : [answer.refusals.map(reasonOf).toSorted().join(' ')],
    );
    if (!decision.taken) {
      const expected = reasonsIn(decision);
      if (taken.length > 0 || refused.some((found) => found !== expected))
        this.problem('nothing was due', { taken, refused, expected });
      return;
    }
    const [answer] = taken;
    const { next } = decision;
    const told = answer && [
      answer.dossier.version,
      answer.dossier.state,
      answer.dossier.star,
      answer.step.action,
    ];
    const expected = [next.version, next.state, next.star, action];
    if (taken.length !== 1 || JSON.stringify(told) !== JSON.stringify(expected))
      this.problem('due, but done otherwise than the table says', { taken, refused, expected });
    this.goOn(next);
  }

  private compareOffers(person: SignedInPerson, offers: readonly object[], day: string): void {
    const offered = offersByTable(this.now, day, modelPerson(person)).map(({ action, mine, reasons }) =>
      [action, mine, reasons.length === 0, ...reasons.toSorted()].join(' '),
    );
    const told = (offers as readonly Offer[]).map(({ action, mine, allowed, refusals }) =>
      [action, mine, allowed, ...refusals.map(reasonOf).toSorted()].join(' '),
    );
    if (JSON.stringify(offered.toSorted()) !== JSON.stringify(told.toSorted())) {
      this.problem('offers differ', { state: this.now.state, person: person.signInName, offered, told });
    }
  }

  private judgeOne(
    { wish, answer }: Told,
    before: ReadonlyMap<string, Kept>,
    met: readonly ModelDossier[],
    days: readonly string[],
  ): void {
    if (answer.kind === 'fault') this.problem('a fault', { wish, text: answer.text });
    const visible = mayKnow(this.now, modelPerson(wish.person));
    if (answer.kind === 'taken' && !visible) this.problem('a stranger took a step', { wish });
    if (answer.kind !== 'refused') return;
    const { reasons, current } = answer;
    const expected = this.possibleRefusals(wish, visible, before, met, days);
    const found = reasons.includes('version.stale') ? `version.stale ${current}` : reasons.join(' ');
    if (!expected.has(found)) {
      this.problem('refused otherwise than the table says', { wish, found, expected: [...expected], days });
    }
  }

  private possibleRefusals(
    wish: Wish,
    visible: boolean,
    before: ReadonlyMap<string, Kept>,
    met: readonly ModelDossier[],
    days: readonly string[],
  ): ReadonlySet<string> {
    if (!visible) return new Set(['dossier.not-found']);
    const isReused = (kept: Kept | undefined) => kept !== undefined && kept.fingerprint !== fingerprint(wish);
    const wasKept = before.get(keyOf(wish));
    if (wasKept) return new Set(isReused(wasKept) ? ['idempotency-key.reused'] : []);
    const possible = new Set(isReused(this.kept.get(keyOf(wish))) ? ['idempotency-key.reused'] : []);
    for (const dossier of met) {
      if (dossier.version !== wish.version) possible.add(`version.stale ${dossier.version}`);
      else for (const day of days) possible.add(reasonsIn(this.decide(dossier, day, wish)));
    }
    return possible;
  }

  private decide(dossier: ModelDossier, day: string, wish: Wish): ModelDecision {
    const decision = decideByTable(dossier, day, { ...wish, person: modelPerson(wish.person) }, this.sheet);
    const isTaken =
      decision.taken && !dossier.certificate && decision.next.certificate?.number === takenCertificate;
    return isTaken ? { taken: false, reasons: ['certificate.number-taken'] } : decision;
  }

  problem(what: string, about: object): void {
    this.problems.push({ what, ...about });
  }
}

interface Offer {
  readonly action: string;
  readonly mine: boolean;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string }[];
}

const keyOf = ({ person, key }: Wish) => `${person.id} ${key}`;
const reasonsIn = (decision: ModelDecision) =>
  decision.taken ? 'nothing: it is lawful' : decision.reasons.toSorted().join(' ');
