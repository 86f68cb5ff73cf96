import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { insertRows } from '../../world/insert-rows.js';
import { World, type Place } from '../../world/world.js';

export const seatsOfPanel = 15;
const now = '2021-06-14T01:00:00Z';

/** A dossier whose council is scoring it right now, in a session of its own. */
export interface OpenPanel {
  readonly dossierId: string;
  readonly sessionId: string;
  readonly panelId: string;
}
export interface PanelWorld {
  /** Chair and secretary first, then members. */
  readonly members: readonly SignedInPerson[];
  readonly chair: SignedInPerson;
  readonly secretary: SignedInPerson;
  readonly setCode: string;
  readonly owner: SignedInPerson;
  readonly councilId: string;
  readonly charterId: string;
  readonly roundId: string;
  readonly places: Readonly<Record<'commune' | 'district' | 'province', Place>>;
}

/** As the application: a council of fifteen, more than the law seats, for a longer race; its charter lets many stay away. */
export async function writePanelWorld(client: Client, setCode = '07'): Promise<PanelWorld> {
  const world = new World();
  const province = world.place('province', 'Tỉnh', null);
  const district = world.place('district', 'Huyện', province);
  const commune = world.place('commune', 'Xã', district);
  const owner = world.owner('owner', commune);
  const chair = world.person('chair', ['councilChair', district]);
  const secretary = world.person('secretary', ['councilSecretary', district]);
  const others = Array.from({ length: seatsOfPanel - 2 }, (_, i) =>
    world.person(`member-${i}`, ['councilMember', district]),
  );
  const members = [chair, secretary, ...others];
  const date = { on: '2021-07-01', counts: 'by' } as const;
  const round = world.round(district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
  });
  const seatOf = (member: SignedInPerson) =>
    member === chair ? 'chair' : member === secretary ? 'secretary' : 'member';
  const councilId = world.council(
    district,
    '2021-01-01',
    members.map((member) => [member, seatOf(member)] as const),
  );
  const charterId = world.charter(councilId, '2021-01-01', {
    quorum: { present: 1, of: seatsOfPanel, withChair: false },
    spread: { points: 10, counts: 'above' },
  });
  await world.write(client);
  return {
    ...{ members, chair, secretary, setCode, owner, councilId, charterId, roundId: round.id },
    places: { commune, district, province },
  };
}

/** So many products, each being scored in an open session in which everybody is there and impartial. */
export async function openPanels(
  client: Client,
  world: PanelWorld,
  count: number,
): Promise<readonly OpenPanel[]> {
  const { members, places, councilId, charterId, roundId, owner, setCode } = world;
  const panels = Array.from({ length: count }, () => ({
    ...{ productId: randomUUID(), dossierId: randomUUID(), sessionId: randomUUID(), panelId: randomUUID() },
  }));
  const forAll = (columns: (panel: (typeof panels)[number]) => object) =>
    panels.map((each) => ({ ...columns(each) }));
  const forMembers = (columns: (panel: (typeof panels)[number], personId: string) => object) =>
    panels.flatMap((panel) => members.map(({ id }) => ({ ...columns(panel, id) })));
  const producer = owner.producers[0]?.id;
  await insertRows(
    client,
    'product',
    forAll(({ productId: id }) => ({
      ...{ id, producer_id: producer, name: 'Sản phẩm', description: 'Sản phẩm' },
      ...{ rulebook: 'qd-1048-2019', set_code: setCode },
    })),
  );
  await insertRows(
    client,
    'dossier',
    forAll(({ dossierId: id, productId: product_id }) => ({
      ...{ id, version: 1, product_id, producer_id: producer, round_id: roundId, purpose: 'first' },
      ...{ commune_id: places.commune.id, district_id: places.district.id, province_id: places.province.id },
      ...{
        rulebook: 'qd-1048-2019',
        criteria_set: setCode,
        machine_id: 'qd-1048-2019',
        machine_version: '1',
      },
      ...{ state: 'district.scoring', open: true, deadline: 'dueAtProvince', stage_entered_at: now },
      ...{ filed_on: '2021-06-14', head: `\\x${'00'.repeat(32)}`, updated_at: now },
    })),
  );
  await insertRows(
    client,
    'council_session',
    forAll(({ sessionId: id }) => ({
      ...{
        id,
        version: 1,
        council_id: councilId,
        title: 'Phiên họp',
        planned_on: '2021-06-14',
        created_at: now,
      },
      ...{ planned_at: '08:00', venue: 'Hội trường', machine_id: 'council-session', machine_version: '1' },
      ...{ state: 'open', charter_id: charterId, opened_at: now },
    })),
  );
  await insertRows(
    client,
    'session_item',
    forAll(({ sessionId, dossierId }) => ({
      ...{
        session_id: sessionId,
        dossier_id: dossierId,
        position: 1,
        delivered_on: '2021-06-11',
        active: true,
      },
    })),
  );
  await insertRows(
    client,
    'session_attendance',
    forMembers(({ sessionId }, person_id) => ({
      ...{ session_id: sessionId, person_id, number: 1, mode: 'inPerson', arrived_at: now },
    })),
  );
  await insertRows(
    client,
    'panel',
    forAll(({ panelId: id, dossierId, sessionId }) => ({
      ...{
        id,
        dossier_id: dossierId,
        round_id: roundId,
        council_id: councilId,
        level: 'district',
        attempt: 1,
      },
      ...{
        scoring_round: 1,
        turn: 1,
        status: 'open',
        opened_at: now,
        charter_id: charterId,
        session_id: sessionId,
      },
    })),
  );
  await insertRows(
    client,
    'panel_seat',
    forMembers(({ panelId: panel_id }, person_id) => ({ panel_id, person_id, seat: 'member' })),
  );
  await insertRows(
    client,
    'conflict_declaration',
    forMembers(({ dossierId: dossier_id }, person_id) => ({
      ...{ dossier_id, person_id, number: 1, word: 'none', stated_by: person_id },
    })),
  );
  return panels;
}
