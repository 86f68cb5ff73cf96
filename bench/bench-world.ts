import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { SignedInPerson } from '../src/modules/people/index.js';
import { insertRows } from '../scripts/world/insert-rows.js';
import { World } from '../scripts/world/world.js';

export const password = 'mat-khau-cua-phep-do';
export const firstDay = '2021-06-14';
export const paths = ['bare', 'useCase', 'http'] as const;
export type Path = (typeof paths)[number];

/** What one path writes on, so that no other path moves its versions. */
export interface Ground {
  readonly officer: SignedInPerson;
  /** One dossier a writer. */
  readonly spread: readonly string[];
  /** A few dossiers that many writers share. */
  readonly shared: readonly string[];
}
export type Grounds = Readonly<Record<Path, Ground>>;

const spreadCount = 64;
const sharedCount = 4;
const setCode = '07';
const papers = [
  'registration-slip',
  'business-plan',
  'organisation-introduction',
  'business-registration',
  'product-story',
];

/**
 * Dossiers between the two scorings of the province, where tests and site checks may be recorded without end. Each has
 * papers on file, a council in force and an earlier result, so that the facts are as large as they come.
 */
export async function writeBenchWorld(client: Client, passwordHash: string): Promise<Grounds> {
  const world = new World(passwordHash);
  const province = world.place('province', 'Tỉnh', null);
  const district = world.place('district', 'Huyện', province);
  const commune = world.place('commune', 'Xã', district);
  const owner = world.owner('owner', commune);
  const members = Array.from({ length: 9 }, (_, i) =>
    world.person(`member-${i}`, ['councilMember', province]),
  );
  const council = world.council(
    province,
    '2021-01-01',
    members.map((member, i) => [member, i === 0 ? 'chair' : i === 1 ? 'secretary' : 'member'] as const),
  );
  const date = { on: '2021-07-01', counts: 'by' } as const;
  const round = world.round(district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
  });
  const officers = paths.map(
    (path) => [path, world.person(`officer-${path.toLowerCase()}`, ['provinceOfficer', province])] as const,
  );
  const planned = officers.map(([path, officer]) => {
    const ids = Array.from({ length: spreadCount + sharedCount }, () => ({
      dossierId: randomUUID(),
      product: world.product(owner, 'Sản phẩm', setCode),
    }));
    return { path, officer, ids };
  });
  await world.write(client);

  const all = planned.flatMap(({ ids }) => ids);
  const now = `${firstDay}T01:00:00Z`;
  const head = `\\x${'00'.repeat(32)}`;
  await insertRows(
    client,
    'dossier',
    all.map(({ dossierId, product }) => ({
      ...{
        id: dossierId,
        version: 1,
        product_id: product,
        producer_id: owner.producers[0]?.id,
        round_id: round.id,
      },
      ...{
        commune_id: commune.id,
        district_id: district.id,
        province_id: province.id,
        purpose: 'first',
        rulebook: round.rulebook,
      },
      ...{
        criteria_set: setCode,
        machine_id: 'qd-1048-2019',
        machine_version: '1',
        state: 'province.verification',
        open: true,
      },
      ...{ stage_entered_at: now, filed_on: firstDay, samples_received: 5, star: 4, head, updated_at: now },
    })),
  );
  await insertRows(
    client,
    'evidence',
    all.flatMap(({ dossierId }) =>
      papers.map((kind) => ({
        ...{
          id: randomUUID(),
          dossier_id: dossierId,
          kind,
          file_name: 'tệp.pdf',
          media_type: 'application/pdf',
          size: 1,
        },
        ...{ sha256: '0'.repeat(64), attached_by: owner.id, attached_at: now },
      })),
    ),
  );
  await insertRows(
    client,
    'panel',
    all.map(({ dossierId }) => ({
      ...{
        id: randomUUID(),
        dossier_id: dossierId,
        round_id: round.id,
        council_id: council,
        level: 'province',
        scoring_round: 1,
      },
      ...{
        status: 'closed',
        opened_at: now,
        closed_at: now,
        sealed_at: now,
        ballots: 9,
        points: 700,
        star: 4,
        outcome: 'rated',
        result: {},
      },
    })),
  );
  await writeFirstSteps(client, officers[0]?.[1].id);
  const groundOf = ({ officer, ids }: (typeof planned)[number]): Ground => {
    const dossiers = ids.map(({ dossierId }) => dossierId);
    return { officer, spread: dossiers.slice(0, spreadCount), shared: dossiers.slice(spreadCount) };
  };
  return Object.fromEntries(planned.map((each) => [each.path, groundOf(each)])) as Record<Path, Ground>;
}

/** Every chain begins with one step, as the engine writes it. */
async function writeFirstSteps(client: Client, personId: string | undefined): Promise<void> {
  await client.query(
    `INSERT INTO dossier_step (dossier_id, number, action, to_state, taken_by, taken_as, taken_at, details, hash)
     SELECT id, 1, 'register', state, $1::uuid, 'producer', updated_at, '{}',
            dossier_step_hash(head, id, 1, 'register', NULL, state, $1::uuid, 'producer', updated_at, NULL, '{}') FROM dossier`,
    [personId],
  );
  await client.query(`UPDATE dossier d SET head = s.hash FROM dossier_step s WHERE s.dossier_id = d.id`);
}
