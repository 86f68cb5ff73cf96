import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { insertRows } from '../../world/as-role.js';
import { World } from '../../world/world.js';

export const seatsOfPanel = 15;
const setCode = '07';

/** A dossier whose council is scoring it right now. */
export interface OpenPanel {
  readonly dossierId: string;
  readonly panelId: string;
}
export interface PanelWorld {
  readonly members: readonly SignedInPerson[];
  readonly secretary: SignedInPerson;
  readonly setCode: string;
  readonly panels: readonly OpenPanel[];
}

/** As the application: so many open panels of fifteen members, more than the law seats, for a longer race. */
export async function writePanels(client: Client, count: number): Promise<PanelWorld> {
  const world = new World();
  const province = world.place('province', 'Tỉnh', null);
  const district = world.place('district', 'Huyện', province);
  const commune = world.place('commune', 'Xã', district);
  const owner = world.owner('owner', commune);
  const secretary = world.person('secretary', ['councilSecretary', district]);
  const members = Array.from({ length: seatsOfPanel }, (_, i) =>
    world.person(`member-${i}`, ['councilMember', district]),
  );
  const date = { on: '2021-07-01', counts: 'by' } as const;
  const round = world.round(district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
  });
  const council = world.council(
    district,
    '2021-01-01',
    members.map((member) => [member, 'member'] as const),
  );
  const products = Array.from({ length: count }, (_, i) => world.product(owner, `Sản phẩm ${i}`, setCode));
  await world.write(client);
  const panels = products.map((product) => ({ product, dossierId: randomUUID(), panelId: randomUUID() }));
  const now = '2021-06-14T01:00:00Z';
  const places = { commune_id: commune.id, district_id: district.id, province_id: province.id };
  await insertRows(
    client,
    'dossier',
    panels.map(({ product, dossierId }) => ({
      ...{
        id: dossierId,
        version: 1,
        product_id: product,
        producer_id: owner.producers[0]?.id,
        round_id: round.id,
        ...places,
      },
      ...{
        purpose: 'first',
        rulebook: round.rulebook,
        criteria_set: setCode,
        machine_id: 'qd-1048-2019',
        machine_version: '1',
      },
      ...{
        state: 'district.scoring',
        open: true,
        deadline: 'dueAtProvince',
        stage_entered_at: now,
        filed_on: '2021-06-14',
      },
      ...{ head: `\\x${'00'.repeat(32)}`, updated_at: now },
    })),
  );
  await insertRows(
    client,
    'panel',
    panels.map(({ dossierId, panelId }) => ({
      ...{ id: panelId, dossier_id: dossierId, round_id: round.id, council_id: council, level: 'district' },
      ...{ scoring_round: 1, status: 'open', opened_at: now },
    })),
  );
  await insertRows(
    client,
    'panel_seat',
    panels.flatMap(({ panelId }) =>
      members.map(({ id }) => ({ panel_id: panelId, person_id: id, seat: 'member' })),
    ),
  );
  return { members, secretary, setCode, panels };
}
