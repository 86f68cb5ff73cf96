import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import type { SignedInPerson } from '../people/index.js';
import type { Places } from '../places/index.js';
import { DatedThings, eachOnce, type DatedThing, type Days } from './dated-things.js';

/** Dates that concern a person because they stand in the calendar of a place where that person holds a role. */
export abstract class DatesOfOwnPlaces extends DatedThings {
  protected constructor(private readonly places: Places) {
    super();
  }

  override async of(person: SignedInPerson, days: Days): Promise<readonly DatedThing[]> {
    const places = await this.placesOf(person);
    const found = await Promise.all(places.map((place) => this.at(place, person, days)));
    return eachOnce(found.flat());
  }

  protected async placesOf({ assignments }: SignedInPerson): Promise<readonly PlaceInTree[]> {
    const own = [...new Set(assignments.flatMap(({ place }) => (place ? [place.id] : [])))];
    const places = await Promise.all(own.map((id) => this.places.find(id)));
    return places.flatMap((place) => place ?? []);
  }
}
