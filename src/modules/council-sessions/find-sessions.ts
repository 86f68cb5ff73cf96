import { Injectable } from '@nestjs/common';
import { offeredActions } from '../../domain/council/session/decide-session.js';
import { whyNotReadingHints } from '../../domain/council/session/hints.rules.js';
import { arrangeAgenda } from '../../domain/council/session/agenda-order.js';
import { mayAt } from '../../domain/jurisdiction/permissions.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import { mayMeetOn } from '../../domain/calendar/working-days.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { WorkingDays } from '../calendar/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import type { CouncilSession, StoredItem } from './council-session.js';
import { CouncilSessionStore, type SessionQuestion } from './council-session.store.js';
import { OpenDoor, type Entered } from './open-door.js';
import { sessionFactsOf } from './session-facts-of.js';

/** Sessions of an official's places, and one of them with all that may be done in it. */
@Injectable()
export class FindSessions {
  constructor(
    private readonly store: CouncilSessionStore,
    private readonly door: OpenDoor,
    private readonly places: Places,
    private readonly rulebooks: Rulebooks,
    private readonly workingDays: WorkingDays,
  ) {}

  async list(person: SignedInPerson, question: Omit<SessionQuestion, 'among' | 'wholeAmong' | 'personId'>) {
    return this.store.list({
      ...question,
      among: await this.places.reachedBy(person, 'councilSession.read'),
      wholeAmong: await this.wholeAmong(person),
      personId: person.id,
    });
  }

  async one(person: SignedInPerson, sessionId: string) {
    const entered = await this.door.enter(person, sessionId);
    return entered
      ? accept(await this.view(entered, person))
      : refuse({ code: 'session.not-found' as const });
  }

  /** Whether there is such a session for this person. */
  async isThere(person: SignedInPerson, sessionId: string) {
    const entered = await this.door.enter(person, sessionId);
    return entered ? accept(true) : refuse({ code: 'session.not-found' as const });
  }

  /** Which dossiers of the agenda a person who watches a session may hear of; null: the session is not theirs. */
  async heardOf(person: SignedInPerson, session: CouncilSession) {
    return (await this.door.isOpenTo(person, session)) ? this.mayHearOf(session, person) : null;
  }

  /** What may still come on the agenda. */
  async waiting(person: SignedInPerson, sessionId: string) {
    const entered = await this.door.enter(person, sessionId);
    return entered
      ? accept({ items: await this.store.listWaiting(sessionId) })
      : refuse({ code: 'session.not-found' as const });
  }

  private async view({ session: whole, actor }: Entered, person: SignedInPerson) {
    const session = { ...whole, items: whole.items.filter(await this.mayHearOf(whole, person)) };
    const { adviserIds: _adviserIds, followedBy: _followedBy, ...shown } = session;
    const { rulebooks, workingDays } = this;
    const facts = await sessionFactsOf(session, { actor, rulebooks, workingDays });
    const bound = new Map(facts.items.map((item) => [item.dossierId, item]));
    const mayOpenOn = (dossierId: string) => {
      const item = bound.get(dossierId);
      const day =
        item?.deliveredOn && mayMeetOn(item.calendar, item.deliveredOn, item.charter.leadWorkingDays);
      return day && day.ok ? day.value : null;
    };
    const binding = session.items.flatMap(({ dossierId, rulebook }) => {
      const charter = bound.get(dossierId)?.charter;
      return charter ? [{ rulebook, ...charter }] : [];
    });
    const availableActions = offeredActions(session, facts);
    const presided = await this.store.listPresided(session.id);
    const mayArrange = availableActions.some(({ action, mine }) => action === 'arrange' && mine);
    return {
      ...shown,
      // Of dossiers under one decision it is the same.
      binding: [...new Map(binding.map((terms) => [JSON.stringify(terms), terms])).values()],
      items: session.items.map((item, i) => ({
        ...item,
        position: i + 1,
        mayOpenOn: mayOpenOn(item.dossierId),
        awaitsMyWord: item.undeclared.includes(actor.personId),
        brokenOff: item.brokenOff && toldTo(actor.personId, item.brokenOff),
      })),
      // In this order conflicted members leave the room as seldom as can be found.
      suggestedOrder: mayArrange ? arrangeAgenda(session.items).map(({ dossierId }) => dossierId) : [],
      readsHints: whyNotReadingHints({ ...session, presided }, actor).length === 0,
      availableActions,
      papers: await this.papersFor(session, person, actor.roles),
    };
  }

  /** An adviser finds what was delivered to the own council, and no other dossier; everybody else the whole agenda. */
  private async mayHearOf({ place, adviserIds }: CouncilSession, person: SignedInPerson) {
    const whole = await this.wholeAmong(person);
    if (whole === null || whole.includes(place.id)) return () => true;
    const advises = adviserIds.includes(person.id);
    return ({ deliveredOn }: Pick<StoredItem, 'deliveredOn'>) => advises && deliveredOn !== null;
  }

  /** Places whose sessions the person reaches otherwise than as an adviser. */
  private wholeAmong(person: SignedInPerson) {
    const assignments = person.assignments.filter(({ role }) => role !== 'adviser');
    return this.places.reachedBy({ ...person, assignments }, 'councilSession.read');
  }

  /** What this person may do with the papers of a sealed session; null: there are none. */
  private async papersFor(
    { minutesKept, level, place }: CouncilSession,
    person: SignedInPerson,
    roles: readonly HeldRole[],
  ) {
    if (!minutesKept) return null;
    const read = await this.places.whereMayAct(person, 'ballot.readClosed', place.id);
    return { mayRead: read.ok, mayCorrect: mayAt(roles, 'councilSession.manage', level) };
  }
}

/** Why a scoring was broken off is, as the minutes, for nobody who has a conflict of interest in it or may score its appeal (ADR 0007). */
const toldTo = (
  personId: string,
  { at, reason, keptFrom }: NonNullable<StoredItem['brokenOff']>,
): { readonly at: string; readonly reason: string | null } => ({
  at,
  reason: keptFrom.includes(personId) ? null : reason,
});
