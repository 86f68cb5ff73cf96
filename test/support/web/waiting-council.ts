import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { insertRows } from '../../../scripts/world/insert-rows.js';
import { World } from '../../../scripts/world/world.js';
import { aDossierOfTea, demoNow, firstStep } from '../../../scripts/world/large-session.js';

export const secretaryOfWaiting = 'tay.thuky';
/** How many dossiers wait of each round. */
export const waitingOf = { 1: 4, 2: 3 } as const;

/** A province of its own beside the demo's: a council of seven with a planned session, before which two rounds wait. */
export async function writeWaitingCouncil(database: Client): Promise<{ readonly sessionId: string }> {
  const { hash, now, today } = await demoNow(database);
  const world = new World(hash);
  const province = world.place('province', 'Miền Tây', null);
  const district = world.place('district', 'Suối Tây', province);
  const commune = world.place('commune', 'Bản Tây', district);
  const owner = world.owner('tay.htx', commune);
  const council = [
    world.person('tay.chutich', ['councilChair', district]),
    world.person(secretaryOfWaiting, ['councilSecretary', district]),
    ...[1, 2, 3, 4, 5].map((at) => world.person(`tay.uyvien${at}`, ['councilMember', district])),
  ];
  const councilId = world.council(
    district,
    '2021-01-01',
    council.map((person, at) => [person, (['chair', 'secretary'] as const)[at] ?? 'member'] as const),
  );
  const date = { on: '2022-12-31', counts: 'by' } as const;
  const waiting = ([1, 2] as const).flatMap((number) => {
    const round = world.round(district, {
      ...{ year: 2021, number, rulebook: 'qd-1048-2019' },
      ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
    });
    return Array.from({ length: waitingOf[number] }, (_, at) => ({
      id: randomUUID(),
      roundId: round.id,
      productId: world.product(owner, `Trà xanh Suối Tây đợt ${number}, lô ${at + 1}`, '12'),
    }));
  });
  await world.write(database);

  const sessionId = randomUUID();
  await insertRows(
    database,
    'dossier',
    waiting.map(({ id, roundId: round_id, productId: product_id }) => ({
      ...{ id, product_id, producer_id: owner.producers[0]?.id, round_id, state: 'district.council' },
      ...{ commune_id: commune.id, district_id: district.id, province_id: province.id },
      ...aDossierOfTea({ now, today }),
    })),
  );
  await insertRows(
    database,
    'dossier_step',
    waiting.map(({ id }) => firstStep(id, owner.id, now)),
  );
  await insertRows(database, 'council_session', [
    {
      ...{ id: sessionId, version: 1, council_id: councilId, title: 'Phiên họp hai đợt' },
      ...{ planned_on: today, planned_at: '08:00', venue: 'Hội trường', created_at: now },
      ...{ machine_id: 'council-session', machine_version: '1', state: 'planned' },
    },
  ]);
  return { sessionId };
}
