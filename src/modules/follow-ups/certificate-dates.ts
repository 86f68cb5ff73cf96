import { Injectable } from '@nestjs/common';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { DatedThings, type DatedThing, type Days } from '../calendar/index.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { FollowUpDatesStore, type DatedCertificate } from './follow-up-dates.store.js';
import { FollowUpDoor } from './follow-up-door.js';

/** The last days of certificates: of an owner's own products, and of those of a place, which one decision may give many. */
@Injectable()
export class CertificateDates extends DatedThings {
  constructor(
    private readonly store: FollowUpDatesStore,
    private readonly door: FollowUpDoor,
    private readonly places: Places,
  ) {
    super();
  }

  override async of(person: SignedInPerson, days: Days) {
    const { producerIds } = scopeOf(person);
    if (producerIds.length === 0) return [];
    const own = await this.store.listCertificates({ ...days, reach: [], producerIds, communeIds: null });
    return own.map(endOfOne);
  }

  override async at({ id }: PlaceInTree, person: SignedInPerson, days: Days) {
    const [scope, communeIds] = await Promise.all([this.door.scopeOf(person), this.places.subtreeIds([id])]);
    const found = await this.store.listCertificates({ ...days, ...scope, communeIds });
    return byDecision(found).map(({ first, products }) =>
      products === 1 ? endOfOne(first) : endOfMany(first, products, id),
    );
  }
}

interface EndOfDecision {
  readonly first: DatedCertificate;
  readonly products: number;
}

/** One for each day and decision, in the order in which they come. */
function byDecision(certificates: readonly DatedCertificate[]): readonly EndOfDecision[] {
  const ends = new Map<string, EndOfDecision>();
  for (const each of certificates) {
    const key = `${each.expiresOn} ${each.decisionNumber}`;
    const { first = each, products = 0 } = ends.get(key) ?? {};
    ends.set(key, { first, products: products + 1 });
  }
  return [...ends.values()];
}

const endOfOne = ({ dossierId, expiresOn, productName }: DatedCertificate): DatedThing => ({
  ...{ id: `certificate-${dossierId}`, kind: 'certificateEnds', on: expiresOn, version: 0 },
  ...{ facts: { product: productName }, page: `/dossiers/${dossierId}` },
});

const endOfMany = (first: DatedCertificate, products: number, placeId: string): DatedThing => ({
  ...{ id: `certificates-${placeId}-${first.dossierId}`, kind: 'certificatesEnd' },
  ...{ on: first.expiresOn, version: 0, facts: { products, decision: first.decisionNumber } },
  page: `/dossiers?placeId=${placeId}&state=closed.recognised`,
});
