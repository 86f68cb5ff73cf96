import { Injectable } from '@nestjs/common';
import type { NotPermitted } from '../../domain/jurisdiction/may-act-at.js';
import type { Permission } from '../../domain/jurisdiction/permissions.js';
import { reachOf } from '../../domain/jurisdiction/reach.js';
import { accept, refuse, type Outcome } from '../../domain/shared/outcome.js';
import type { SignedInPerson } from '../people/index.js';
import { Places, type PlaceNotFound } from '../places/index.js';

/** Stands where an act has no place: accounts and offices of the whole country. */
export const wholeCountry = '00000000-0000-4000-8000-000000000000';

/** Whose ledger somebody may read or have signed. Foreign and missing look the same. */
@Injectable()
export class LedgerPlaces {
  constructor(private readonly places: Places) {}

  /** An office reads the ledger of its place and of all below; that of the whole country, every office of a province. */
  async whereMayRead(
    person: SignedInPerson,
    placeId: string,
    how: 'ledger.read' | 'ledger.export' = 'ledger.read',
  ): Promise<Outcome<string, PlaceNotFound>> {
    const mayRead =
      (placeId === wholeCountry && mayAtProvince(person, how)) ||
      (await this.places.reaches(person, how, placeId));
    return mayRead ? accept(placeId) : refuse({ code: 'place.not-found', placeId });
  }

  /** Whether the person may know what members of the place's councils said of conflicts of interest. */
  readsWords(person: SignedInPerson, placeId: string): Promise<boolean> {
    return this.places.reaches(person, 'conflict.readAll', placeId);
  }

  async whereMaySign(
    person: SignedInPerson,
    placeId: string,
  ): Promise<Outcome<string, PlaceNotFound | NotPermitted>> {
    const place = await this.places.whereMayAct(person, 'ledger.checkpoint', placeId);
    return place.ok ? accept(place.value.id) : place;
  }
}

const mayAtProvince = ({ assignments }: SignedInPerson, permission: Permission) =>
  reachOf(
    assignments.filter(({ place }) => place?.level === 'province'),
    permission,
  ).placeIds.length > 0;
