import { Injectable } from '@nestjs/common';
import { appealTaskOf, handlesAppeals } from '../../domain/appeal/appeal-task.js';
import { locate } from '../../domain/dossier/dossier-state.js';
import {
  isHeldByChairAlone,
  positionsHeldBy,
  positionsOfChairAlone,
} from '../../domain/dossier/held-positions.js';
import { isCouncilRole, type HeldRole } from '../../domain/jurisdiction/role.js';
import type { CalendarDay } from '../../domain/shared/calendar-day.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { PageWindow } from '../../platform/requests/index.js';
import { CouncilBenches } from '../conflicts/index.js';
import { rolesOver, scopeOf, type SignedInPerson } from '../people/index.js';
import type { HeldDossier } from './dossier-details.js';
import { DossierReader, type HeldPositions } from './dossier.reader.js';

/** What a list of work is sorted by. */
interface WorkKey {
  /** The first last day that binds it; a day behind all others where none does. */
  readonly dueBy: CalendarDay;
  readonly stageEnteredAt: string;
  readonly id: string;
}
const noDay: CalendarDay = '9999-12-31';

/** What waits for a person, least remaining lawful time first. */
@Injectable()
export class FindWork {
  constructor(
    private readonly reader: DossierReader,
    private readonly benches: CouncilBenches,
  ) {}

  /** How much waits, how much of it is late, and the dossiers of one page. */
  async execute(person: SignedInPerson, { take, after }: PageWindow) {
    const reader = { personId: person.id, scope: scopeOf(person) };
    const held = await this.reader.listHeld(reader, heldPositionsOf(person), placesOfAppeals(person));
    const led = await this.benches.ledAmong(person.id, held.flatMap(askedOfWhoeverLeads));
    const waiting = held
      .map((dossier) => ({ ...dossier, appeal: askedOf(person, dossier), dueBy: dossier.dueOn ?? noDay }))
      .filter(
        ({ appeal, ...dossier }) => appeal !== null || (dossier.held && waitsFor(dossier, person, led)),
      );
    const shown = waiting.filter((dossier) => !after || isBehind(dossier, after)).slice(0, take);
    const rows = await this.reader.listWaiting(
      reader,
      shown.map(({ id }) => id),
    );
    const known = new Map(shown.map((dossier) => [dossier.id, dossier]));
    const items = rows.flatMap((row) => {
      const found = known.get(row.id);
      if (!found) return [];
      const { appeal, dueBy } = found;
      return [{ ...row, dueBy, appeal, holder: holderOf(found) }];
    });
    return { items, total: waiting.length, late: waiting.filter(({ isLate }) => isLate).length };
  }
}

function isBehind({ dueBy, stageEnteredAt, id }: WorkKey, after: NonNullable<PageWindow['after']>): boolean {
  const own = [dueBy, stageEnteredAt, id];
  const differs = own.findIndex((part, index) => part !== String(after[index]));
  return differs >= 0 && (own[differs] ?? '') > String(after[differs]);
}

const placesOfAppeals = ({ assignments }: SignedInPerson): readonly string[] =>
  assignments.flatMap(({ role, place }) =>
    place !== null && handlesAppeals({ role, level: place.level }) ? [place.id] : [],
  );

/** The open appeal, where it waits for this person. */
function askedOf(person: SignedInPerson, { openAppeal: appeal, ...covered }: HeldDossier) {
  const task = appeal && appealTaskOf(appeal, rolesOver(person, covered));
  return task && { id: appeal.id, task };
}

function heldPositionsOf({ assignments, producers }: SignedInPerson): readonly HeldPositions[] {
  const official = assignments.flatMap(({ role, place }) =>
    place === null || role === 'producer'
      ? []
      : [{ placeId: place.id, producerId: null, positions: positionsOf({ role, level: place.level }) }],
  );
  const own = producers.map(({ id }) => ({
    placeId: null,
    producerId: id,
    positions: positionsHeldBy({ role: 'producer', level: 'commune' }),
  }));
  return [...official, ...own].filter(({ positions }) => positions.length > 0);
}

/** What a role holds; and what waits for a council's chair, which may be for another of its people to decide. */
const positionsOf = (held: HeldRole): readonly string[] => [
  ...positionsHeldBy(held),
  ...(isCouncilRole(held.role) && held.level !== 'commune' ? positionsOfChairAlone(held.level) : []),
];

const askedOfWhoeverLeads = ({ id: dossierId, held, ...standing }: HeldDossier) =>
  held && isHeldByChairAlone(holderOf(standing))
    ? holderOf(standing).flatMap(({ level }) => (level === 'commune' ? [] : [{ dossierId, level }]))
    : [];

/** What waits for a chair waits for whoever leads. While a panel scores, it waits for members who have not cast, and for the desk that will close it. */
function waitsFor(
  dossier: Pick<HeldDossier, 'id' | 'machine' | 'machineVersion' | 'state' | 'panelToScore'>,
  { assignments }: SignedInPerson,
  led: ReadonlySet<string>,
): boolean {
  if (isHeldByChairAlone(holderOf(dossier))) return led.has(dossier.id);
  const scoring = holderOf(dossier).some(({ role }) => role === 'councilMember');
  const isDesk = assignments.some(({ role }) => role === 'councilSecretary' || role === 'councilChair');
  return !scoring || dossier.panelToScore !== null || isDesk;
}

function holderOf(standing: Standing) {
  const located = locate(standing);
  return located.ok ? located.value.meta.holder : [];
}
