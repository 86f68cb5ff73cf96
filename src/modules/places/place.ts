import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import type { Existence } from '../../domain/jurisdiction/place.rules.js';

/** A province, district or commune with the days it exists. */
export interface Place extends Existence, Omit<PlaceInTree, 'aboveIds'> {
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Who hears of what its office lets pass; null: the offices above. */
  readonly superior: { readonly id: string; readonly fullName: string } | null;
}

/** The places a commune's dossiers go through. */
export interface PlacePath {
  readonly communeId: string;
  /** Null where the commune lies directly in its province. */
  readonly districtId: string | null;
  readonly provinceId: string;
}
