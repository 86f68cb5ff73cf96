import { Injectable } from '@nestjs/common';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { MeetingStore, type CorrectionText } from './meeting.store.js';
import { whyWithoutMinutes } from './why-without-minutes.js';

export interface AnnexWish extends CorrectionText {
  readonly sessionId: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The council's desk corrects minutes by an annex; they themselves stay as they were. */
@Injectable()
export class AddAnnex {
  constructor(
    private readonly store: MeetingStore,
    private readonly places: Places,
  ) {}

  async execute({ sessionId, person, write, what, reason }: AnnexWish) {
    const session = await this.store.find(sessionId, person.id);
    const place =
      session && (await this.places.whereMayAct(person, 'councilSession.manage', session.placeId));
    if (!place) return refuse({ code: 'session.not-found' as const });
    if (!place.ok) {
      const [refusal] = place.refusals;
      return refuse(refusal.code === 'place.not-found' ? ({ code: 'session.not-found' } as const) : refusal);
    }
    const why = whyWithoutMinutes(session);
    if (why) return refuse(why);
    return this.store.addAnnex(sessionId, { what, reason }, { personId: person.id, write });
  }
}
