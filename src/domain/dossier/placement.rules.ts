import type { Rulebook } from '../rulebook/rulebook.js';
import type { RoundFacts } from './round-facts.js';

/** Where a dossier lies, and the round and decision it is to be judged under. */
interface Placement {
  readonly rulebook: Rulebook;
  readonly round: RoundFacts;
  readonly districtId: string | null;
  readonly provinceId: string;
}

export type PlacementRefusal =
  | { readonly code: 'round.elsewhere'; readonly roundId: string }
  | { readonly code: 'district.missing'; readonly rulebook: string };

/** A round is its district's or its province's. */
export const theRoundCoversTheDossier = ({
  round,
  districtId,
  provinceId,
}: Placement): readonly PlacementRefusal[] =>
  [districtId, provinceId].includes(round.placeId) ? [] : [{ code: 'round.elsewhere', roundId: round.id }];

/** A decision whose district scores cannot be followed where there is none: QĐ 1489 abolished them. */
export const theDossierHasItsDistrict = ({ rulebook, districtId }: Placement): readonly PlacementRefusal[] =>
  rulebook.district !== null && districtId === null
    ? [{ code: 'district.missing', rulebook: rulebook.id }]
    : [];
