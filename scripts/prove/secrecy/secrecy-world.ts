import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Role } from '../../../src/domain/jurisdiction/role.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { insertRows } from '../../world/insert-rows.js';
import { World, type Office, type Place, type Seat } from '../../world/world.js';
import { firstDay } from './still-database.js';

/** Somebody who asks, under the name of the office. */
export interface Reader {
  readonly name: string;
  readonly person: SignedInPerson;
  readonly cookie: string;
  /** The file of the reader's calendar, for whoever knows its name. */
  readonly feed: string;
}
export interface SecrecyWorld {
  readonly places: Readonly<Record<'province' | 'district' | 'commune', Place>>;
  readonly owner: Reader;
  readonly council: readonly Reader[];
  /** Who may score an appeal against this council: they never sit in it, and other offices of theirs read marks. */
  readonly others: readonly Reader[];
  readonly councilId: string;
  readonly charterId: string;
  readonly roundId: string;
  /** Of commune, district and province, all of them drafts. */
  readonly reportIds: readonly string[];
  /** Everybody, of every office, near and far. */
  readonly readers: readonly Reader[];
}

const spread = { points: 10, counts: 'above' } as const;

/** People of every office around one district council of seven; what is put together is written into both databases. */
export function aSecrecyWorld(): {
  readonly world: SecrecyWorld;
  readonly write: (client: Client) => Promise<void>;
} {
  const plan = new World();
  const province = plan.place('province', 'Tỉnh', null);
  const district = plan.place('district', 'Huyện', province);
  const commune = plan.place('commune', 'Xã', district);
  const farDistrict = plan.place('district', 'Huyện bên', province);
  const farCommune = plan.place('commune', 'Xã bên', farDistrict);
  const readers: Reader[] = [];
  const add = (name: string, person: SignedInPerson): Reader => {
    const cookie = `__Host-ocop_session=${tokenOf(person.id)}`;
    const reader = { name, person, cookie, feed: `${feedTokenOf(person.id)}.ics` };
    readers.push(reader);
    return reader;
  };
  const official = (role: Role, place: Place, name = `${role}-${place.name}`) =>
    add(name, plan.person(name.replaceAll(' ', '-').toLowerCase(), [role, place]));
  const owner = add('owner', plan.owner('owner', commune));
  add('neighbour', plan.owner('neighbour', commune));
  add('far owner', plan.owner('far-owner', farCommune));
  for (const place of [commune, farCommune]) official('communeOfficer', place);
  for (const role of [
    'districtOfficer',
    'districtApprover',
    'coordinationOffice',
    'auditor',
    'administrator',
  ] as const) {
    official(role, district);
    if (role === 'districtOfficer' || role === 'auditor') official(role, farDistrict);
  }
  for (const role of [
    'provinceOfficer',
    'provincialApprover',
    'coordinationOffice',
    'auditor',
    'administrator',
  ] as const)
    official(role, province);
  official('auditor', commune);
  official('adviser', district);
  const seatOf = (i: number): Seat[1] => (['chair', 'secretary'] as const)[i] ?? 'member';
  const roleOf = (i: number): Role => (['councilChair', 'councilSecretary'] as const)[i] ?? 'councilMember';
  const seated = (place: Place, count: number) =>
    Array.from({ length: count }, (_, i) => official(roleOf(i), place, `${place.level}-council-${i}`));
  const council = seated(district, 7);
  const provincial = seated(province, 3);
  official('councilMember', farDistrict);
  const holding = (name: string, ...offices: readonly Office[]) => add(name, plan.person(name, ...offices));
  const others = [
    official('councilMember', district, 'unseated'),
    official('councilMember', province, 'without-other-office'),
    holding('also-auditor', ['councilMember', province], ['auditor', district]),
    holding('also-province-officer', ['councilMember', province], ['provinceOfficer', province]),
    holding('also-coordinates', ['councilMember', district], ['coordinationOffice', province]),
    ...provincial,
  ];
  const councilId = plan.council(
    district,
    '2020-06-01',
    council.map(({ person }, i) => [person, seatOf(i)] as const),
  );
  plan.council(
    province,
    '2020-06-01',
    provincial.map(({ person }, i) => [person, seatOf(i)] as const),
  );
  const charterId = plan.charter(councilId, '2020-07-01', { spread });
  const date = { on: '2021-12-01', counts: 'by' } as const;
  const round = plan.round(district, {
    ...{ year: 2021, number: 1, rulebook: 'qd-1048-2019' },
    ...{ registrationCloses: date, dueAtDistrict: date, dueAtProvince: date },
  });
  const sessions = readers.map(({ person }) => ({
    ...{
      token_hash: `\\x${createHash('sha256').update(tokenOf(person.id)).digest('hex')}`,
      person_id: person.id,
    },
    expires_at: '2100-01-01T00:00:00Z',
  }));
  const feeds = readers.map(({ person: { id } }) => ({
    ...{ person_id: id, token_hash: `\\x${createHash('sha256').update(feedTokenOf(id)).digest('hex')}` },
    created_at: `${firstDay}T01:00:00Z`,
  }));
  // Drafts count what stands in the ledger while councils score.
  const reports = [commune, district, province].map(({ id }) => ({
    ...{ id: randomUUID(), version: 1, place_id: id, kind: 'monthly', period: '2021-06', year: 2021 },
    ...{ machine_id: 'report', machine_version: '1', state: 'draft', created_at: '2021-06-01T00:00:00Z' },
    due_on: '2021-06-07',
    remarks: { situation: '', difficulties: '', proposals: '' },
  }));
  return {
    world: {
      ...{ places: { province, district, commune }, owner, council, others, councilId, charterId },
      ...{ roundId: round.id, readers, reportIds: reports.map(({ id }) => id) },
    },
    write: async (client) => {
      await plan.copyTo(client);
      await insertRows(client, 'session', sessions);
      await insertRows(client, 'calendar_feed', feeds);
      await insertRows(client, 'report', reports);
    },
  };
}

/** The one file that every dossier has. */
const evidence = { content: '%PDF-1.4', sha256: createHash('sha256').update('%PDF-1.4').digest('hex') };

export function writeEvidence(folder: string): void {
  const { content, sha256 } = evidence;
  const path = join(folder, 'files', sha256.slice(0, 2));
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, sha256), content);
}

const tokenOf = (personId: string) => `token-${personId}`;
const feedTokenOf = (personId: string) => createHash('sha256').update(`feed-${personId}`).digest('base64url');

/** A dossier that waits for the council, and the session in which everybody is there and impartial. */
export interface Scene {
  readonly dossierId: string;
  readonly sessionId: string;
  readonly evidenceId: string;
}

export async function writeScene(
  client: Client,
  world: SecrecyWorld,
  scene: Scene & { readonly productId: string },
) {
  const { places, owner, council, councilId, charterId, roundId } = world;
  const { dossierId, sessionId, productId, evidenceId } = scene;
  const at = `${firstDay}T01:00:00Z`;
  const producer = owner.person.producers[0]?.id;
  await insertRows(client, 'product', [
    {
      ...{ id: productId, producer_id: producer, name: 'Sản phẩm', description: 'Sản phẩm' },
      ...{ rulebook: 'qd-1048-2019', set_code: '07' },
    },
  ]);
  await insertRows(client, 'dossier', [
    {
      ...{ id: dossierId, version: 1, product_id: productId, producer_id: producer, round_id: roundId },
      ...{ purpose: 'first', commune_id: places.commune.id, district_id: places.district.id },
      ...{ province_id: places.province.id, rulebook: 'qd-1048-2019', criteria_set: '07' },
      ...{ machine_id: 'qd-1048-2019', machine_version: '1', state: 'district.council', open: true },
      ...{ deadline: 'dueAtProvince', stage_entered_at: at, filed_on: firstDay, updated_at: at },
      head: `\\x${'00'.repeat(32)}`,
    },
  ]);
  await insertRows(client, 'evidence', [
    {
      ...{ id: evidenceId, dossier_id: dossierId, kind: 'product-story', file_name: 'tệp.pdf', size: 1 },
      ...{
        media_type: 'application/pdf',
        sha256: evidence.sha256,
        attached_by: owner.person.id,
        attached_at: at,
      },
    },
  ]);
  await insertRows(client, 'council_session', [
    {
      ...{ id: sessionId, version: 1, council_id: councilId, title: 'Phiên họp', planned_on: firstDay },
      ...{ planned_at: '08:00', venue: 'Hội trường', machine_id: 'council-session', machine_version: '1' },
      ...{ state: 'open', charter_id: charterId, opened_at: at, created_at: at },
    },
  ]);
  await insertRows(client, 'session_item', [
    { session_id: sessionId, dossier_id: dossierId, position: 1, delivered_on: '2021-06-11', active: true },
  ]);
  const ofCouncil = (columns: (personId: string) => object) =>
    council.map(({ person }) => ({ ...columns(person.id) }));
  await insertRows(
    client,
    'session_attendance',
    ofCouncil((person_id) => ({
      session_id: sessionId,
      person_id,
      number: 1,
      mode: 'inPerson',
      arrived_at: at,
    })),
  );
  await insertRows(
    client,
    'conflict_declaration',
    ofCouncil((person_id) => ({
      ...{ dossier_id: dossierId, person_id, number: 1, word: 'none', stated_by: person_id, stated_at: at },
    })),
  );
}
