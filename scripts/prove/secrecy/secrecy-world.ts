import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Role } from '../../../src/domain/jurisdiction/role.js';
import type { Purpose } from '../../../src/domain/rulebook/purpose.js';
import type { SignedInPerson } from '../../../src/modules/people/index.js';
import { insertRows } from '../../world/insert-rows.js';
import { World, type Office, type Place, type Seat } from '../../world/world.js';
import { momentOf, type Law } from './law.js';

/** Somebody who asks, under the name of the office. */
export interface Reader {
  readonly name: string;
  readonly person: SignedInPerson;
  readonly cookie: string;
  /** The file of the reader's calendar, for whoever knows its name. */
  readonly feed: string;
}
export interface SecrecyWorld {
  readonly law: Law;
  /** `seat` is where the council sits. */
  readonly places: Readonly<Record<'province' | 'commune' | 'seat', Place>>;
  readonly owner: Reader;
  readonly council: readonly Reader[];
  /** Who may score an appeal against this council: they never sit in it, and other offices of theirs read marks. */
  readonly others: readonly Reader[];
  readonly councilId: string;
  readonly charterId: string;
  readonly roundId: string;
  /** Of commune, district and province, as far as there are some; all of them drafts. */
  readonly reportIds: readonly string[];
  /** Everybody, of every office, near and far. */
  readonly readers: readonly Reader[];
}

export const setCode = '07';
const spread = { points: 10, counts: 'above' } as const;

/** People of every office around one council; what is put together is written into both databases. */
export function aSecrecyWorld(law: Law): {
  readonly world: SecrecyWorld;
  readonly write: (client: Client) => Promise<void>;
} {
  const plan = new World();
  const province = plan.place('province', 'Tỉnh', null);
  const isOfProvince = law.level === 'province';
  const seat = isOfProvince ? province : plan.place('district', 'Huyện', province);
  const far = isOfProvince
    ? plan.place('province', 'Tỉnh bên', null)
    : plan.place('district', 'Huyện bên', province);
  const offices = isOfProvince ? [province] : [seat, province];
  const commune = plan.place('commune', 'Xã', seat);
  const farCommune = plan.place('commune', 'Xã bên', far);
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
  const { officer, approver } = law;
  for (const role of [officer, approver, ...officesOfAllLevels]) official(role, seat);
  for (const role of [officer, 'auditor'] as const) official(role, far);
  if (!isOfProvince)
    for (const role of ['provinceOfficer', 'provincialApprover', ...officesOfAllLevels] as const)
      official(role, province);
  official('auditor', commune);
  official('adviser', seat);
  const seatOf = (i: number): Seat[1] => (['chair', 'secretary'] as const)[i] ?? 'member';
  const roleOf = (i: number): Role => (['councilChair', 'councilSecretary'] as const)[i] ?? 'councilMember';
  const seated = (place: Place, count: number) =>
    Array.from({ length: count }, (_, i) => official(roleOf(i), place, `${place.level}-council-${i}`));
  const council = seated(seat, law.seats);
  const above = isOfProvince ? [] : seated(province, 3);
  official('councilMember', far);
  const holding = (name: string, ...offices: readonly Office[]) => add(name, plan.person(name, ...offices));
  const others = [
    official('councilMember', seat, 'unseated'),
    official('councilMember', province, 'without-other-office'),
    holding('also-auditor', ['councilMember', province], ['auditor', seat]),
    holding('also-province-officer', ['councilMember', province], ['provinceOfficer', province]),
    holding('also-coordinates', ['councilMember', seat], ['coordinationOffice', province]),
    ...above,
  ];
  const councilOf = (place: Place, members: readonly Reader[]) =>
    plan.council(
      place,
      '2020-06-01',
      members.map(({ person }, i) => [person, seatOf(i)] as const),
    );
  const councilId = councilOf(seat, council);
  if (above.length > 0) councilOf(province, above);
  const charterId = plan.charter(councilId, '2020-07-01', { spread });
  const { year, rulebook } = law;
  const date = { on: `${year}-12-01`, counts: 'by' } as const;
  const round = plan.round(seat, {
    ...{ year, number: 1, rulebook, registrationCloses: date },
    ...{ dueAtDistrict: isOfProvince ? null : date, dueAtProvince: date },
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
    created_at: momentOf(law),
  }));
  // Drafts count what stands in the ledger while councils score.
  const reports = [commune, ...offices].map(({ id }) => ({
    ...{ id: randomUUID(), version: 1, place_id: id, kind: 'monthly', period: `${year}-06`, year },
    ...{ machine_id: 'report', machine_version: '1', state: 'draft', created_at: `${year}-06-01T00:00:00Z` },
    due_on: `${year}-06-07`,
    remarks: { situation: '', difficulties: '', proposals: '' },
  }));
  return {
    world: {
      ...{ law, places: { province, commune, seat }, owner, council, others, councilId, charterId },
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

const officesOfAllLevels = ['coordinationOffice', 'auditor', 'administrator'] as const;

/** The one file that every dossier has. */
const evidence = { content: '%PDF-1.4', sha256: createHash('sha256').update('%PDF-1.4').digest('hex') };

export function writeEvidence(folder: string): void {
  const { content, sha256 } = evidence;
  const path = join(folder, 'files', sha256.slice(0, 2));
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, sha256), content);
}

interface DossierColumns {
  readonly id: string;
  readonly product_id: string;
  /** Of the product. */
  readonly name: string;
  readonly state: string;
  readonly rulebook?: string;
  readonly [column: string]: unknown;
}

/** A product of the owner, and its dossier; what is not said is as of one that was filed today. */
export async function writeDossier(
  client: Client,
  { law, places, owner, roundId }: SecrecyWorld,
  { name, rulebook = law.rulebook, ...columns }: DossierColumns,
) {
  const { province, commune, seat } = places;
  const [producer_id, at] = [owner.person.producers[0]?.id, momentOf(law)];
  await insertRows(client, 'product', [
    { id: columns.product_id, producer_id, name, description: name, rulebook, set_code: setCode },
  ]);
  await insertRows(client, 'dossier', [
    {
      ...{ version: 1, producer_id, round_id: roundId, purpose: 'first', rulebook, criteria_set: setCode },
      ...{ commune_id: commune.id, province_id: province.id },
      district_id: seat.level === 'district' ? seat.id : null,
      ...{ machine_id: rulebook, machine_version: '1', open: true, filed_on: law.today },
      ...{ stage_entered_at: at, updated_at: at, head: `\\x${'00'.repeat(32)}` },
      ...columns,
    },
  ]);
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
  scene: Scene & { readonly productId: string; readonly purpose: Purpose },
) {
  const { law, owner, council, councilId, charterId } = world;
  const { dossierId, sessionId, productId, evidenceId, purpose } = scene;
  const { level, deadline, today, year } = law;
  const at = momentOf(law);
  await writeDossier(client, world, {
    ...{ id: dossierId, product_id: productId, name: 'Sản phẩm' },
    ...{ purpose, state: `${level}.council`, deadline },
  });
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
      ...{ id: sessionId, version: 1, council_id: councilId, title: 'Phiên họp', planned_on: today },
      ...{ planned_at: '08:00', venue: 'Hội trường', machine_id: 'council-session', machine_version: '1' },
      ...{ state: 'open', charter_id: charterId, opened_at: at, created_at: at },
    },
  ]);
  await insertRows(client, 'session_item', [
    {
      ...{ session_id: sessionId, dossier_id: dossierId, position: 1, active: true },
      delivered_on: `${year}-06-11`,
    },
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
