import { Injectable } from '@nestjs/common';
import { isPartial, whyNotReading } from '../../domain/council/conflict.js';
import {
  readsEverything,
  whyNotReadingHints,
  whyNotReadingHintsOfOpinions,
} from '../../domain/council/session/hints.rules.js';
import type { HeldRole } from '../../domain/jurisdiction/role.js';
import { findHints } from '../../domain/scoring/integrity/find-hints.js';
import { hintThresholds } from '../../domain/scoring/integrity/thresholds.js';
import { accept, refuse } from '../../domain/shared/outcome.js';
import { OpenDoor } from '../council-sessions/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { HintsStore, type StoredSheet } from './hints.store.js';

interface Reader {
  readonly personId: string;
  readonly roles: readonly HeldRole[];
}

/** What the chair of a council may want to look at in the sheets of what is sealed. Computed each time, kept nowhere. */
@Injectable()
export class FindHints {
  constructor(
    private readonly store: HintsStore,
    private readonly door: OpenDoor,
    private readonly rulebooks: Rulebooks,
  ) {}

  async ofSession(person: SignedInPerson, sessionId: string) {
    const entered = await this.door.enter(person, sessionId);
    if (!entered) return refuse({ code: 'session.not-found' as const });
    const { session, actor } = entered;
    const presided = await this.door.listPresided(sessionId);
    const [first, ...rest] = whyNotReadingHints({ ...session, presided }, actor);
    if (first) return refuse(first, ...rest);
    const { level, council } = session;
    const readsAll = readsEverything({ level, seats: council.seats }, actor);
    const stored = await this.store.listSheets(sessionId, person.id);
    return accept(
      this.hintsFor(
        actor,
        stored.filter((sheet) => readsAll || sheet.presided),
      ),
    );
  }

  /** Of one product on which opinions were given in writing; what is compared over products has nothing to say there. */
  async ofOpinions(person: SignedInPerson, dossierId: string, panelId: string) {
    const panel = await this.store.findPanel(dossierId, panelId, scopeOf(person));
    if (!panel) return refuse({ code: 'panel.not-found' as const });
    const reader = { personId: person.id, roles: rolesOver(person, panel) };
    const [first, ...rest] = whyNotReadingHintsOfOpinions(panel, reader);
    if (first) return refuse(first, ...rest);
    return accept(this.hintsFor(reader, await this.store.listOpinions(panelId, person.id)));
  }

  /** Whoever may not read a dossier, or not its marks, learns nothing of its sheets either. */
  private hintsFor({ personId, roles }: Reader, stored: readonly StoredSheet[]) {
    const reader = { id: personId, roles, advises: false };
    const readable = stored.filter(
      ({ readersWord, unseen }) =>
        !unseen &&
        !isPartial(readersWord) &&
        whyNotReading(reader, { [personId]: readersWord ?? undefined }).length === 0,
    );
    const sheets = readable.map((sheet) => ({
      ...sheet,
      set: this.rulebooks.getSet(sheet.rulebook, sheet.criteriaSet),
    }));
    const products = productsOf(readable);
    return {
      ...{ sheets: sheets.length, products, leftOut: productsOf(stored) - products },
      ...{ thresholds: hintThresholds, items: findHints(sheets) },
    };
  }
}

const productsOf = (sheets: readonly { readonly dossierId: string }[]) =>
  new Set(sheets.map(({ dossierId }) => dossierId)).size;
