import { Injectable } from '@nestjs/common';
import { mayActAt, notPermitted } from '../../domain/jurisdiction/may-act-at.js';
import { theDistrictsDateFitsTheDecision } from '../../domain/round/round.rules.js';
import { moveDeadlines } from '../../domain/round/move-deadlines.js';
import type { LegalDates } from '../../domain/dossier/round-facts.js';
import { refuse } from '../../domain/shared/outcome.js';
import type { SignedInPerson, Writer } from '../people/index.js';
import { Places } from '../places/index.js';
import { Relay } from '../reminders/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { FindRounds } from './find-rounds.js';
import { RoundStore } from './round.store.js';

export interface ChangeOfDeadlines {
  readonly roundId: string;
  readonly version: number;
  readonly wished: Partial<LegalDates>;
  readonly reason: string;
  readonly person: SignedInPerson;
  readonly write: Writer['write'];
}

/** The coordination office moves legal dates of its round; everybody concerned is told at once, and reminded of the new ones only. */
@Injectable()
export class ChangeDeadlines {
  constructor(
    private readonly store: RoundStore,
    private readonly findRounds: FindRounds,
    private readonly places: Places,
    private readonly rulebooks: Rulebooks,
    private readonly relay: Relay,
  ) {}

  async execute({ roundId, version, wished, reason, person, write }: ChangeOfDeadlines) {
    const visible = await this.findRounds.one(person, roundId);
    if (!visible.ok) return visible;
    const { id, level } = visible.value.place;
    const place = await this.places.find(id);
    if (!place || !mayActAt(person.assignments, 'round.manage', place))
      return refuse(notPermitted('round.manage', level));
    const by = { personId: person.id, write };
    const rulebook = this.rulebooks.get(visible.value.rulebook);
    const changed = await this.store.change({ id: roundId, version, reason, by }, (dates, today) => {
      const [first, ...rest] = theDistrictsDateFitsTheDecision(rulebook, { ...dates, ...wished });
      return first ? refuse(first, ...rest) : moveDeadlines(dates, wished, today);
    });
    if (changed.ok) this.relay.nudge();
    return changed;
  }
}
