import type { PageWindow } from '../../platform/requests/index.js';
import type { DossierDetails, DossierListItem, HeldDossier, WaitingDossier } from './dossier-details.js';
import type { ListScope } from '../people/index.js';
import type { Reader } from './dossier.store.js';

export interface DossierFilter {
  readonly placeId?: string | undefined;
  readonly roundId?: string | undefined;
  readonly state?: string | undefined;
  readonly stage?: string | undefined;
  readonly star?: number | undefined;
  /** `rulebook/set`; variants of a set count as the set. */
  readonly set?: string | undefined;
  /** Part of a product's or producer's name; accents and case do not matter. */
  readonly q?: string | undefined;
}

/** Positions `machine/stage.state` in which the person's roles hold the dossier, at one place or for one producer. */
export interface HeldPositions {
  readonly placeId: string | null;
  readonly producerId: string | null;
  readonly positions: readonly string[];
}

/** Who asks for a list of dossiers. */
export interface ListReader {
  readonly personId: string;
  readonly scope: ListScope;
}

/** Reads for lists and pages; every answer is inside the reader's scope. */
export abstract class DossierReader {
  /** Newest change first; the window's sort key is [updatedAt, id]. */
  abstract list(
    reader: ListReader,
    filter: DossierFilter,
    window: PageWindow,
  ): Promise<readonly DossierListItem[]>;
  /**
   * All that is held in these positions, and what has an open appeal against a result of these places, or on the reader's sheet;
   * least remaining lawful time first.
   */
  abstract listHeld(
    reader: Reader,
    held: readonly HeldPositions[],
    appealsAt: readonly string[],
  ): Promise<readonly HeldDossier[]>;
  /** In the order of the ids. */
  abstract listWaiting(reader: Reader, ids: readonly string[]): Promise<readonly WaitingDossier[]>;
  /** How often days of these dossiers were issued again by another calendar, which is no step; those of which none was are left out. */
  abstract countReissues(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  abstract find(dossierId: string, reader: Reader): Promise<DossierDetails | null>;
}
