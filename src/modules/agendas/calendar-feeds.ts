import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { refuse, accept } from '../../domain/shared/outcome.js';
import { Sessions } from '../people/index.js';
import { CalendarFeedStore } from './calendar-feed.store.js';
import { FindAgenda } from './find-agenda.js';

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** The secret address at which a person's calendar program reads: 256 random bits, of which only the hash is kept. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly store: CalendarFeedStore,
    private readonly sessions: Sessions,
    private readonly agenda: FindAgenda,
  ) {}

  async findCreation(personId: string) {
    return { createdAt: await this.store.findCreation(personId) };
  }

  /** A new address; whoever has the one before reads nothing any more. It is told this once. */
  async create(personId: string): Promise<{ readonly token: string }> {
    const token = randomBytes(32).toString('base64url');
    await this.store.put(personId, hashOf(token));
    return { token };
  }

  revoke(personId: string): Promise<void> {
    return this.store.remove(personId);
  }

  /** Read with the roles of today; unknown, revoked and of somebody no longer active look the same. */
  async read(token: string) {
    const personId = await this.store.findPersonId(hashOf(token));
    const person = personId === null ? null : await this.sessions.findPersonById(personId);
    if (!person) return refuse({ code: 'calendar-feed.not-found' as const });
    return accept(await this.agenda.of(person));
  }
}
