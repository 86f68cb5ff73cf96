import { Injectable } from '@nestjs/common';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { RoundStore, type RoundQuestion } from './round.store.js';

/** The rounds around a person: of their own places, of those below, and of those above, into which their products go. */
@Injectable()
export class FindRounds {
  constructor(
    private readonly store: RoundStore,
    private readonly places: Places,
  ) {}

  async list(person: SignedInPerson, question: Omit<RoundQuestion, 'among'>) {
    return this.store.list({ ...question, among: await this.places.around(person) });
  }

  async one(person: SignedInPerson, roundId: string) {
    const [round, around] = await Promise.all([this.store.find(roundId), this.places.around(person)]);
    if (round && (around === null || around.includes(round.place.id))) return accept(round);
    return refuse({ code: 'round.not-found' as const, roundId });
  }

  /** Of the round as a whole, and of the dossiers that the person may see. */
  async reminders(person: SignedInPerson, roundId: string) {
    const round = await this.one(person, roundId);
    if (!round.ok) return round;
    return accept(await this.store.countReminders(roundId, scopeOf(person)));
  }
}
