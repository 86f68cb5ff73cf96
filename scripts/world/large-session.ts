import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { insertRows } from './insert-rows.js';
import { World } from './world.js';

/** As large as a session gets. */
export const products = 75;
export const members = 15;

export interface WrittenSession {
  readonly sessionId: string;
  /** In the order of the agenda. */
  readonly dossiers: readonly { readonly id: string; readonly product: string }[];
}

interface Ground {
  /** Begins every sign-in name and ends every name of a place, so that several stand beside each other. */
  readonly name: string;
  readonly products: number;
}
export const largest: Ground = { name: 'dong', products };

export const nameOfMember = (at: number, { name } = largest) =>
  `${name}.uyvien${String(at).padStart(2, '0')}`;
export const chairOf = ({ name }: Ground) => `${name}.chutich`;
export const secretaryOf = ({ name }: Ground) => `${name}.thuky`;

/** The demo's password, and the moment it is there. */
export async function demoNow(database: Client) {
  const { rows } = await database.query<{ hash: string; now: string; today: string }>(
    `SELECT password_hash AS hash, to_json(ocop_now()) #>> '{}' AS now, ocop_day(ocop_now())::text AS today
       FROM person WHERE sign_in_name = 'lc.thuky'`,
  );
  const [found] = rows;
  if (!found) throw new Error('The demo has no lc.thuky');
  return found;
}

const noHash = `\\x${'00'.repeat(32)}`;

/** What every dossier of these worlds has in common. */
export const aDossierOfTea = ({ now, today }: { readonly now: string; readonly today: string }) => ({
  ...{ version: 1, purpose: 'first', rulebook: 'qd-1048-2019', criteria_set: '12' },
  ...{ machine_id: 'qd-1048-2019', machine_version: '1', open: true, deadline: 'dueAtProvince' },
  ...{ stage_entered_at: now, filed_on: today, head: noHash, updated_at: now },
});

export const firstStep = (dossier_id: string, taken_by: string, taken_at: string) => ({
  ...{ dossier_id, number: 1, action: 'register', to_state: 'registration.registered', details: {} },
  ...{ taken_by, taken_as: 'producer', taken_at, hash: noHash },
});

/**
 * A province of its own beside the demo's, whose people sign in with the demo's password: a session of its district in which every product
 * is being scored, everybody is there and impartial.
 */
export async function writeSession(database: Client, ground: Ground): Promise<WrittenSession> {
  const { hash, now, today } = await demoNow(database);
  const world = new World(hash);
  const province = world.place('province', `Miền ${ground.name}`, null);
  const district = world.place('district', `Suối ${ground.name}`, province);
  const commune = world.place('commune', `Bản ${ground.name}`, district);
  const owner = world.owner(`${ground.name}.htx`, commune);
  const council = [
    world.person(chairOf(ground), ['councilChair', district]),
    world.person(secretaryOf(ground), ['councilSecretary', district]),
    ...Array.from({ length: members - 2 }, (_, at) =>
      world.person(nameOfMember(at + 1, ground), ['councilMember', district]),
    ),
  ];
  const seats = council.map(
    (person, at) => [person, (['chair', 'secretary'] as const)[at] ?? 'member'] as const,
  );
  const councilId = world.council(district, '2021-01-01', seats);
  const date = { on: '2022-12-31', counts: 'by' } as const;
  const round = world.round(district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
  });
  const listed = Array.from({ length: ground.products }, (_, at) => {
    const product = `Chè cổ thụ hái tay Suối Đông, lô ${String(at + 1).padStart(2, '0')}`;
    const productId = world.product(owner, product, '12');
    return { product, productId, id: randomUUID(), panelId: randomUUID() };
  });
  await world.write(database);

  const producer_id = owner.producers[0]?.id;
  const sessionId = randomUUID();
  const forAll = (columns: (dossier: (typeof listed)[number], at: number) => object) =>
    listed.map((dossier, at) => ({ ...columns(dossier, at) }));
  const forMembers = (columns: (dossier: (typeof listed)[number], personId: string) => object) =>
    listed.flatMap((dossier) => council.map(({ id }) => ({ ...columns(dossier, id) })));
  const tables: readonly (readonly [string, readonly Readonly<Record<string, unknown>>[]])[] = [
    [
      'dossier',
      forAll(({ id, productId: product_id }) => ({
        ...{ id, product_id, producer_id, round_id: round.id, state: 'district.scoring' },
        ...{ commune_id: commune.id, district_id: district.id, province_id: province.id },
        ...aDossierOfTea({ now, today }),
      })),
    ],
    ['dossier_step', forAll(({ id }) => firstStep(id, owner.id, now))],
    [
      'council_session',
      [
        {
          ...{
            id: sessionId,
            version: 1,
            council_id: councilId,
            title: `Phiên họp ${ground.products} sản phẩm`,
          },
          ...{ planned_on: today, planned_at: '08:00', venue: 'Hội trường', created_at: now, opened_at: now },
          ...{ machine_id: 'council-session', machine_version: '1', state: 'open' },
        },
      ],
    ],
    [
      'session_item',
      forAll(({ id: dossier_id }, at) => ({
        ...{ session_id: sessionId, dossier_id, position: at + 1, delivered_on: today, active: true },
      })),
    ],
    [
      'session_attendance',
      council.map(({ id: person_id }) => ({
        ...{ session_id: sessionId, person_id, number: 1, mode: 'inPerson', arrived_at: now },
      })),
    ],
    [
      'panel',
      forAll(({ panelId: id, id: dossier_id }) => ({
        ...{ id, dossier_id, round_id: round.id, council_id: councilId, level: 'district', attempt: 1 },
        ...{ scoring_round: 1, turn: 1, status: 'open', opened_at: now, session_id: sessionId },
      })),
    ],
    [
      'panel_seat',
      forMembers(({ panelId: panel_id }, person_id) => ({ panel_id, person_id, seat: 'member' })),
    ],
    [
      'conflict_declaration',
      forMembers(({ id: dossier_id }, person_id) => ({
        ...{ dossier_id, person_id, number: 1, word: 'none', stated_by: person_id, stated_at: now },
      })),
    ],
  ];
  for (const [table, rowsOfTable] of tables) await insertRows(database, table, rowsOfTable);
  return { sessionId, dossiers: listed.map(({ id, product }) => ({ id, product })) };
}
