import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { deadlineReminders } from '../../domain/round/deadline-reminders.js';
import type { LegalDates } from '../../domain/dossier/round-facts.js';
import {
  theDistrictsDateFitsTheDecision,
  theLegalDatesFollowOneAnother,
  theRulebookIsInForceInTheYear,
} from '../../domain/round/round.rules.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { RoundStore } from './round.store.js';

export interface NewRound extends LegalDates {
  readonly placeId: string;
  readonly year: number;
  readonly number: number;
  readonly rulebook: string;
  readonly source: string | null;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The coordination office opens a round at its place, under one decision. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly store: RoundStore,
    private readonly places: Places,
    private readonly rulebooks: Rulebooks,
  ) {}

  async execute({ person, write, placeId, ...planned }: NewRound) {
    const acting = await this.places.whereMayAct(person, 'round.manage', placeId);
    if (!acting.ok) return acting;
    const place = acting.value;
    const rulebook = this.rulebooks.find(planned.rulebook);
    if (!rulebook) return refuse({ code: 'rulebook.not-found' as const, rulebook: planned.rulebook });
    const [first, ...rest] = [
      ...theRulebookIsInForceInTheYear(rulebook, planned.year),
      ...theDistrictsDateFitsTheDecision(rulebook, planned),
      ...theLegalDatesFollowOneAnother(planned),
    ];
    if (first) return refuse(first, ...rest);
    const { id, name, level } = place;
    const round = { id: randomUUID(), version: 1, place: { id, name, level }, ...planned, changes: [] };
    const reminders = deadlineReminders(planned, await this.store.today());
    return this.store.open(round, reminders, { personId: person.id, write });
  }
}
