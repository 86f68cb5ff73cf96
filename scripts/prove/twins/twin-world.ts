import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { insertRows } from '../../world/insert-rows.js';
import { World } from '../../world/world.js';

export const setCode = '07';
export const firstDay = '2021-06-14';

export interface TwinWorld {
  readonly people: Readonly<Record<'owner' | 'officer' | 'member' | 'coordinator', SignedInPerson>>;
  readonly districtId: string;
  readonly roundId: string;
  /** Products without a dossier. */
  readonly products: readonly string[];
  /** Dossiers registered, being prepared, and being scored, at version 1. */
  readonly registered: readonly string[];
  readonly preparing: readonly string[];
  readonly scoring: readonly { readonly dossierId: string; readonly panelId: string }[];
}

/** As the application: `count` of everything that a wish may be about. */
export async function writeTwinWorld(
  client: Client,
  count: number,
  passwordHash: string,
): Promise<TwinWorld> {
  const world = new World(passwordHash);
  const province = world.place('province', 'Tỉnh', null);
  const district = world.place('district', 'Huyện', province);
  const commune = world.place('commune', 'Xã', district);
  const people = {
    owner: world.owner('owner', commune),
    officer: world.person('officer', ['communeOfficer', commune]),
    member: world.person('member', ['councilMember', district]),
    coordinator: world.person('coordinator', ['coordinationOffice', district]),
  };
  const date = { on: '2021-07-01', counts: 'by' } as const;
  const round = world.round(district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
  });
  const council = world.council(district, '2021-01-01', [[people.member, 'member']]);
  const someProducts = () =>
    Array.from({ length: count }, () => world.product(people.owner, 'Sản phẩm', setCode));
  const [products, ofRegistered, ofPreparing, ofScoring] = [
    someProducts(),
    someProducts(),
    someProducts(),
    someProducts(),
  ];
  await world.write(client);

  const now = `${firstDay}T01:00:00Z`;
  const dossiersIn = async (state: string, of: readonly string[]) => {
    const rows = of.map((product) => ({
      ...{
        id: randomUUID(),
        version: 1,
        product_id: product,
        producer_id: people.owner.producers[0]?.id,
        round_id: round.id,
      },
      ...{ commune_id: commune.id, district_id: district.id, province_id: province.id, purpose: 'first' },
      ...{
        rulebook: round.rulebook,
        criteria_set: setCode,
        machine_id: 'qd-1048-2019',
        machine_version: '1',
        state,
      },
      ...{
        open: true,
        stage_entered_at: now,
        filed_on: firstDay,
        head: `\\x${'00'.repeat(32)}`,
        updated_at: now,
      },
    }));
    await insertRows(client, 'dossier', rows);
    return rows.map(({ id }) => id);
  };
  const registered = await dossiersIn('registration.registered', ofRegistered);
  const preparing = await dossiersIn('preparation.preparing', ofPreparing);
  const scoring = (await dossiersIn('district.scoring', ofScoring)).map((dossierId) => ({
    dossierId,
    panelId: randomUUID(),
  }));
  await insertRows(
    client,
    'panel',
    scoring.map(({ dossierId, panelId }) => ({
      ...{ id: panelId, dossier_id: dossierId, round_id: round.id, council_id: council, level: 'district' },
      ...{ scoring_round: 1, status: 'open', opened_at: now },
    })),
  );
  await insertRows(
    client,
    'panel_seat',
    scoring.map(({ panelId }) => ({ panel_id: panelId, person_id: people.member.id, seat: 'member' })),
  );
  await insertRows(
    client,
    'conflict_declaration',
    scoring.map(({ dossierId }) => ({
      ...{ dossier_id: dossierId, person_id: people.member.id, number: 1, word: 'none' },
      stated_by: people.member.id,
    })),
  );
  return { people, districtId: district.id, roundId: round.id, products, registered, preparing, scoring };
}
