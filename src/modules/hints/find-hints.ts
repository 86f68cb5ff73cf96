import { Injectable } from '@nestjs/common';
import { isPartial, whyNotReading } from '../../domain/council/conflict.js';
import { whyNotReadingHints } from '../../domain/council/session/hints.rules.js';
import { findHints } from '../../domain/scoring/integrity/find-hints.js';
import { hintThresholds } from '../../domain/scoring/integrity/thresholds.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { OpenDoor } from '../council-sessions/index.js';
import type { SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { HintsStore } from './hints.store.js';

/** What the chair of a council may want to look at in the sheets of a sealed session. Computed each time, kept nowhere. */
@Injectable()
export class FindHints {
  constructor(
    private readonly store: HintsStore,
    private readonly door: OpenDoor,
    private readonly rulebooks: Rulebooks,
  ) {}

  async execute(person: SignedInPerson, sessionId: string) {
    const entered = await this.door.enter(person, sessionId);
    if (!entered) return refuse({ code: 'session.not-found' as const });
    const { session, actor } = entered;
    const [first, ...rest] = whyNotReadingHints(session, actor);
    if (first) return refuse(first, ...rest);
    const stored = await this.store.listSheets(sessionId, person.id);
    const reader = { id: person.id, roles: actor.roles, advises: false };
    // Whoever may not read a dossier, or not its marks, learns nothing of its sheets either.
    const readable = stored.filter(
      ({ readersWord, unseen }) =>
        !unseen &&
        !isPartial(readersWord) &&
        whyNotReading(reader, { [person.id]: readersWord ?? undefined }).length === 0,
    );
    const sheets = readable.map((sheet) => ({
      ...sheet,
      set: this.rulebooks.getSet(sheet.rulebook, sheet.criteriaSet),
    }));
    const products = productsOf(readable);
    return accept({
      ...{ sheets: sheets.length, products, leftOut: productsOf(stored) - products },
      ...{ thresholds: hintThresholds, items: findHints(sheets) },
    });
  }
}

const productsOf = (sheets: readonly { readonly dossierId: string }[]) =>
  new Set(sheets.map(({ dossierId }) => dossierId)).size;
