import { Injectable } from '@nestjs/common';
import { daysOfCertificate, type CertificateDay } from '../../domain/dossier/certificate-reminders.js';
import type { PlaceInTree } from '../../domain/jurisdiction/may-act-at.js';
import { addDays } from '../../domain/shared/calendar-day.js';
import {
  DatedThings,
  eachOnce,
  isWithin,
  type DatedKind,
  type DatedThing,
  type Days,
} from '../calendar/index.js';
import { scopeOf, type SignedInPerson } from '../people/index.js';
import { Places } from '../places/index.js';
import { Rulebooks } from '../rulebooks/index.js';
import { carriesOutAt } from './carries-out-at.js';
import { FollowUpDatesStore, type DatedCertificate, type DatedQuestion } from './follow-up-dates.store.js';
import { FollowUpDoor } from './follow-up-door.js';

/**
 * The days of certificates, which one decision may give many: the window to file a re-evaluation, unless it is filed, and the
 * last day in force. An owner keeps those of the own products in mind; an office those that it is reminded of.
 */
@Injectable()
export class CertificateDates extends DatedThings {
  constructor(
    private readonly store: FollowUpDatesStore,
    private readonly door: FollowUpDoor,
    private readonly places: Places,
    private readonly rulebooks: Rulebooks,
  ) {
    super();
  }

  override async of(person: SignedInPerson, days: Days) {
    const [own, ofOffices] = await Promise.all([this.ofProducts(person, days), this.ofOffices(person, days)]);
    return eachOnce([...own, ...ofOffices]);
  }

  /** What is over can be filed late, and a certificate that has ended renews nothing: neither waits. */
  override async waitingFor(person: SignedInPerson, days: Days) {
    const found = await this.of(person, days);
    return found.filter(({ kind }) => kind !== 'filingOpens' && kind !== 'filingsOpen');
  }

  override async at({ id }: PlaceInTree, person: SignedInPerson, days: Days) {
    const [scope, communeIds] = await Promise.all([this.door.scopeOf(person), this.places.subtreeIds([id])]);
    return together(await this.listDays({ ...days, ...scope, communeIds }), id);
  }

  private async ofProducts(person: SignedInPerson, days: Days): Promise<readonly DatedThing[]> {
    const { producerIds } = scopeOf(person);
    if (producerIds.length === 0) return [];
    return (await this.listDays({ ...days, reach: [], producerIds, communeIds: null })).map(dayOfOne);
  }

  private async ofOffices(person: SignedInPerson, days: Days): Promise<readonly DatedThing[]> {
    const own = carriesOutAt(person);
    if (own.length === 0) return [];
    const [{ reach }, communeIds] = await Promise.all([
      this.door.scopeOf(person),
      this.places.subtreeIds(own),
    ]);
    const found = await this.listDays({ ...days, reach, producerIds: [], communeIds });
    return own.flatMap((id) =>
      together(
        found.filter(({ certificate }) => certificate.toldAt.includes(id)),
        id,
      ),
    );
  }

  private async listDays(
    question: DatedQuestion & { readonly communeIds: readonly string[] | null },
  ): Promise<readonly DayOfCertificate[]> {
    const rulebooks = this.rulebooks.list();
    const earliest = Math.max(
      0,
      ...rulebooks.map(({ deadlines }) => deadlines.renewalWindow?.earliestDays ?? 0),
    );
    const certificates = await this.store.listCertificates({
      ...question,
      to: addDays(question.to, earliest),
    });
    return certificates.flatMap((certificate) =>
      daysOfCertificate(certificate.expiresOn, rulebooks)
        .filter(
          ({ kind, on }) =>
            isWithin({ on }, question) && !(certificate.isRenewalFiled && kind !== 'certificateEnds'),
        )
        .map((day) => ({ ...day, certificate })),
    );
  }
}

interface DayOfCertificate extends CertificateDay {
  readonly certificate: DatedCertificate;
}

/** One for each kind, day and decision, in the order in which they come. */
function together(days: readonly DayOfCertificate[], placeId: string): readonly DatedThing[] {
  const alike = new Map<string, DayOfCertificate[]>();
  for (const each of days) {
    const key = `${each.kind} ${each.on} ${each.certificate.decisionNumber}`;
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    return rest.length === 0 ? dayOfOne(first) : dayOfMany(first, rest.length + 1, placeId);
  });
}

const suffixes = {
  filingOpens: '-filing-opens',
  filingCloses: '-filing-closes',
  certificateEnds: '',
} as const;
const plurals = {
  ...{ filingOpens: 'filingsOpen', filingCloses: 'filingsClose', certificateEnds: 'certificatesEnd' },
} as const satisfies Readonly<Record<CertificateDay['kind'], DatedKind>>;

const dayOfOne = ({ kind, on, certificate: { dossierId, productName } }: DayOfCertificate): DatedThing => ({
  ...{ id: `certificate-${dossierId}${suffixes[kind]}`, kind, on, version: 0 },
  ...{ facts: { product: productName }, page: `/dossiers/${dossierId}` },
});

const dayOfMany = (
  { kind, on, certificate: { dossierId, decisionNumber } }: DayOfCertificate,
  products: number,
  placeId: string,
): DatedThing => ({
  ...{ id: `certificates-${placeId}-${dossierId}${suffixes[kind]}`, kind: plurals[kind], on, version: 0 },
  ...{ facts: { products, decision: decisionNumber } },
  page: `/dossiers?placeId=${placeId}&state=closed.recognised`,
});
