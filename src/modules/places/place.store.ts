import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import type { Level } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Outcome } from '../../domain/shared/outcome.js';
import type { PageWindow } from '../../platform/requests/index.js';
import type { KeyReused, Writer } from '../people/index.js';
import type { Place, PlacePath } from './place.js';

export interface PlaceQuestion extends PageWindow {
  /** Null: every place of the country. */
  readonly among: readonly string[] | null;
  /** Only places that lie below this one. */
  readonly under: string | null;
  readonly level: Level | null;
}

export interface PlaceCodeTaken {
  readonly code: 'place.code-taken';
  readonly placeCode: string;
}

/** Nobody hears of a place from which they may read nothing. */
export interface SuperiorWithoutOffice {
  readonly code: 'superior.without-office';
  readonly personId: string;
}

/** The tree of places. */
export abstract class PlaceStore {
  abstract find(id: string): Promise<(Place & PlaceInTree) | null>;
  /** Sorted by name as Vietnamese readers expect, then by id; the page begins after such a pair. */
  abstract list(question: PlaceQuestion): Promise<readonly Place[]>;
  /** Null unless the commune and the places above it exist on that day. */
  abstract findPath(communeId: string, on: CalendarDay): Promise<PlacePath | null>;
  /** The places themselves and all below them. */
  abstract listSubtreeIds(placeIds: readonly string[]): Promise<readonly string[]>;
  /** The places themselves, all below and all above them. */
  abstract listRelatedIds(placeIds: readonly string[]): Promise<readonly string[]>;
  /** Puts somebody, or nobody, in the place of whoever was named before. */
  abstract nameSuperior(
    placeId: string,
    superiorId: string | null,
    by: Writer,
  ): Promise<Outcome<Place, SuperiorWithoutOffice | KeyReused>>;
  /** What lies directly in a place, by id. */
  abstract listParts(placeId: string): Promise<readonly Place[]>;
  abstract end(placeId: string, lastDay: CalendarDay | null, by: Writer): Promise<Outcome<Place, KeyReused>>;
  abstract add(place: Place, by: Writer): Promise<Outcome<Place, PlaceCodeTaken | KeyReused>>;
}
