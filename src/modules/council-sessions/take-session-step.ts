import { Injectable } from '@nestjs/common';
import { decideSession } from '../../domain/council/session/decide-session.js';
import type { SessionEvent } from '../../domain/council/session/session-facts.js';
import { refuse } from '../../domain/shared/outcome.js';
import { WorkingDays } from '../calendar/index.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Relay } from '../reminders/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { boundItems } from './bound-item.js';
import { CouncilSessionStore } from './council-session.store.js';
import { meetingOf } from './meeting-of.js';
import { OpenDoor } from './open-door.js';
import { sessionFactsOf } from './session-facts-of.js';

export interface SessionStepWish {
  readonly sessionId: string;
  readonly version: number;
  readonly event: SessionEvent;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** One action in a council's session: decided by its machine, recorded once. */
@Injectable()
export class TakeSessionStep {
  constructor(
    private readonly store: CouncilSessionStore,
    private readonly door: OpenDoor,
    private readonly rulebooks: Rulebooks,
    private readonly workingDays: WorkingDays,
    private readonly relay: Relay,
  ) {}

  async execute({ sessionId, version, event, person, write }: SessionStepWish) {
    const entered = await this.door.enter(person, sessionId);
    if (!entered) return refuse({ code: 'session.not-found' as const });
    // The rules and calendars of its dossiers are read before the transaction, which must not wait for another connection.
    const now = await this.workingDays.now();
    const workingDays: WorkingDays = {
      now: () => Promise.resolve(now),
      of: (version) => this.workingDays.of(version),
    };
    for (const item of entered.session.items) {
      await this.rulebooks.pinned(item);
      if (item.deliveredCalendar !== null) await workingDays.of(item.deliveredCalendar);
    }
    const { rulebooks } = this;
    const { actor } = entered;
    const by = { personId: person.id, write };
    const outcome = await this.store.take(
      { sessionId, version, event, by },
      async (session) =>
        decideSession(session, await sessionFactsOf(session, { actor, rulebooks, workingDays }), event),
      async (held) => meetingOf(held, await boundItems(held, rulebooks)),
    );
    // Its people hear of it, and of its end with the signed head.
    if (outcome.ok && ['deliver', 'cancel', 'seal'].includes(event.type)) this.relay.nudge();
    return outcome;
  }
}
