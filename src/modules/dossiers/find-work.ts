import { Injectable } from '@nestjs/common';
import { appealTaskOf, handlesAppeals } from '../../domain/appeal/appeal-task.js';
import { locate } from '../../domain/dossier/dossier-state.js';
import { positionsHeldBy } from '../../domain/dossier/held-positions.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import type { DossierListItem, HeldDossier } from './dossier-details.js';
import { DossierReader, type HeldPositions } from './dossier.reader.js';

/** What waits for a person, least remaining lawful time first. */
@Injectable()
export class FindWork {
  constructor(private readonly reader: DossierReader) {}

  async execute(person: SignedInPerson) {
    const items = await this.reader.listHeld(
      { personId: person.id, scope: scopeOf(person) },
      heldPositionsOf(person),
      placesOfAppeals(person),
    );
    return items
      .map(({ held, openAppeal, ...item }) => ({
        ...{ held, item: { ...item, holder: holderOf(item), appeal: askedOf(person, item, openAppeal) } },
      }))
      .filter(({ held, item }) => item.appeal !== null || (held && waitsFor(item, person)))
      .map(({ item }) => item);
  }
}

const placesOfAppeals = ({ assignments }: SignedInPerson): readonly string[] =>
  assignments.flatMap(({ role, place }) =>
    place !== null && handlesAppeals({ role, level: place.level }) ? [place.id] : [],
  );

/** The open appeal, where it waits for this person. */
function askedOf(person: SignedInPerson, item: DossierListItem, appeal: HeldDossier['openAppeal']) {
  const { producer, commune, district, province } = item;
  const roles = rolesOver(person, {
    ...{ producerId: producer.id, communeId: commune.id },
    ...{ districtId: district?.id ?? null, provinceId: province.id },
  });
  const task = appeal && appealTaskOf(appeal, roles);
  return task && { id: appeal.id, task };
}

function heldPositionsOf({ assignments, producers }: SignedInPerson): readonly HeldPositions[] {
  const official = assignments.flatMap(({ role, place }) =>
    place === null || role === 'producer'
      ? []
      : [{ placeId: place.id, producerId: null, positions: positionsHeldBy({ role, level: place.level }) }],
  );
  const own = producers.map(({ id }) => ({
    placeId: null,
    producerId: id,
    positions: positionsHeldBy({ role: 'producer', level: 'commune' }),
  }));
  return [...official, ...own].filter(({ positions }) => positions.length > 0);
}

/** While a panel scores, it waits for members who have not cast, and for the desk that will close it. */
function waitsFor(item: DossierListItem, { assignments }: SignedInPerson): boolean {
  const scoring = holderOf(item).some(({ role }) => role === 'councilMember');
  const isDesk = assignments.some(({ role }) => role === 'councilSecretary' || role === 'councilChair');
  return !scoring || item.panelToScore !== null || isDesk;
}

function holderOf({ machine, state }: DossierListItem) {
  const located = locate({ machine: machine.id, machineVersion: machine.version, state });
  return located.ok ? located.value.meta.holder : [];
}
