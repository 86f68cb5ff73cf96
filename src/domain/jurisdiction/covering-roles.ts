import type { HeldRole, Level, Role } from './role.js';

/** A role held now, with the place it is held at; an administrator of the whole country has none. */
export interface Assignment {
  readonly role: Role;
  readonly place: { readonly id: string; readonly name: string; readonly level: Level } | null;
}

/** Whose product it is and through which places its dossier goes. */
export interface Covered {
  readonly producerId: string;
  readonly communeId: string;
  /** Null where there is no district between commune and province. */
  readonly districtId: string | null;
  readonly provinceId: string;
}

/** The roles that reach this dossier: owners by their producer, officials by the place they serve. */
export function coveringRoles(
  assignments: readonly Assignment[],
  producerIds: readonly string[],
  covered: Covered,
): readonly HeldRole[] {
  const placeAt: Readonly<Record<Level, string | null>> = {
    commune: covered.communeId,
    district: covered.districtId,
    province: covered.provinceId,
  };
  const official = assignments.flatMap(({ role, place }) =>
    role !== 'producer' && role !== 'administrator' && place !== null && placeAt[place.level] === place.id
      ? [{ role, level: place.level }]
      : [],
  );
  return producerIds.includes(covered.producerId)
    ? [{ role: 'producer', level: 'commune' }, ...official]
    : official;
}
