import { randomUUID } from 'node:crypto';
import { RunBatch } from '../../../src/modules/batches/index.js';
import { insertRows } from '../../world/insert-rows.js';
import type { Client } from 'pg';
import { momentOf } from './law.js';
import type { PathIds } from './readable-routes.js';
import type { SameIds } from './same-ids.js';
import { setCode, writeDossier, type Reader, type SecrecyWorld } from './secrecy-world.js';
import type { Asked, Side } from './side.js';

const by = (on: string) => ({ on, counts: 'by' });
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What the offices have had to do beside the councils before the two worlds part: of each kind one, by the requests that people send. Answers their ids. */
export async function playCommonPast(side: Side, world: SecrecyWorld, ids: SameIds): Promise<PathIds> {
  const { law, places } = world;
  const { commune, seat } = places;
  const { year, rulebook } = law;
  const officeOf = (name: string): Reader => {
    const reader = world.readers.find((each) => each.name === name);
    if (!reader) throw new Error(`Nobody is ${name}`);
    return reader;
  };
  const [communeOfficer, office, inspector, approver] = [
    ...[`communeOfficer-${commune.name}`, `coordinationOffice-${seat.name}`],
    ...[`${law.officer}-${seat.name}`, `${law.approver}-${seat.name}`],
  ].map(officeOf) as [Reader, Reader, Reader, Reader];
  let asked = 0;
  const ask = async (who: Reader, method: Asked['method'], path: string, more: Partial<Asked> = {}) => {
    asked += 1;
    const request = {
      method,
      path: `/api/${path}`,
      cookie: who.cookie,
      key: `common-past-${asked}`,
      ...more,
    };
    const answer = await ids.within(`past ${asked}`, () => side.take(request));
    return answer.body;
  };
  const made = async (who: Reader, path: string, more: Partial<Asked>) =>
    (JSON.parse(await ask(who, 'POST', path, more)) as { readonly id: string }).id;
  const first = async (who: Reader, path: string) => {
    const { items } = JSON.parse(await ask(who, 'GET', path)) as {
      readonly items: { readonly id: string }[];
    };
    if (!items[0]) throw new Error(`${path} lists nothing`);
    return items[0].id;
  };

  const planCall = await made(office, 'plan-calls', {
    body: { placeId: seat.id, year, plansDue: by(`${year}-06-20`), approvalDue: by(`${year}-06-30`) },
  });
  const plan = await made(communeOfficer, 'plans', { body: { placeId: commune.id, year } });
  const template = await ask(communeOfficer, 'GET', 'plans/import-template');
  const upload = { name: 'mau.csv', content: Buffer.from(template, 'latin1') };
  const read = await made(communeOfficer, `plans/${plan}/imports`, { upload });

  const schedule = await made(office, 'report-schedules', {
    body: { placeId: seat.id, kind: 'quarterly', day: 20, counts: 'by', source: '12/CV' },
  });

  await ids.within('past rated', () => writeRated(side.client, world));
  const leftOver = await ids.within('past left over', () => writeLeftOver(side.client, world));
  const basis = { number: '638/KH-UBND', issuedOn: '2020-04-01' };
  const followUpCall = await made(office, 'follow-up-calls', {
    body: {
      ...{ placeId: seat.id, kind: 'tradePromotion', due: by(`${year}-12-31`), basis },
      ...{ carriedOutBy: law.level, stars: { from: 3, to: 5 }, source: '13/CV' },
    },
  });
  const followUp = await first(office, `follow-ups?callId=${followUpCall}`);
  await ask(inspector, 'POST', `follow-ups/${followUp}/photos`, {
    ...{ version: 1, upload: { name: 'gian-hang.png', content: picture } },
  });
  const { photos } = JSON.parse(await ask(inspector, 'GET', `follow-ups/${followUp}`)) as {
    readonly photos: readonly { readonly id: string }[];
  };

  const issue = {
    ...{ number: 1, symbol: 'UBND', issuedOn: law.today, capacity: 'chair' },
    signerId: approver.person.id,
  };
  const batch = await made(office, 'letters/urgings', {
    body: { placeId: seat.id, toPlaceIds: [commune.id], issue },
  });
  await ids.within('past batch', () => side.app.get(RunBatch, { strict: false }).execute(batch));
  const letter = await first(office, `letters?placeId=${seat.id}`);

  const { owner, roundId } = world;
  const product = await made(owner, 'products', {
    body: {
      ...{ producerId: owner.person.producers[0]?.id, name: 'Mật ong', description: 'Mật ong' },
      ...{ rulebook, setCode },
    },
  });
  const refused = (
    JSON.parse(await ask(owner, 'POST', 'dossiers', { body: { productId: product, roundId } })) as {
      readonly dossier: { readonly id: string };
    }
  ).dossier.id;
  const body = { reason: 'Chưa có vùng nguyên liệu' };
  await ask(communeOfficer, 'POST', `dossiers/${refused}/steps/refuseIdea`, { version: 1, body });

  return {
    'dossiers/id': [refused, ...leftOver],
    ...{ 'plan-calls/id': [planCall], 'plans/id': [plan], 'imports/importId': [read] },
    'report-schedules/id': [schedule],
    ...{ 'follow-up-calls/id': [followUpCall], 'follow-ups/id': [followUp] },
    'photos/photoId': photos.map(({ id }) => id),
    ...{ 'letters/id': [letter], 'batches/id': [batch] },
  };
}

/** A product of the owner that has its certificate. */
async function writeRated(client: Client, world: SecrecyWorld): Promise<void> {
  const { law, roundId } = world;
  const { year } = law;
  const dossier_id = randomUUID();
  const at = `${year}-06-04T03:00:00Z`;
  const ended = 'closed.recognised';
  await writeDossier(client, world, {
    ...{ id: dossier_id, product_id: randomUUID(), name: 'Chè', state: ended, open: false },
    ...{ stage_entered_at: at, filed_on: `${year}-05-25`, updated_at: at },
  });
  await writeStep(client, {
    ...{ dossier_id, action: 'recordRecognition', to_state: ended, taken_at: at, round_id: roundId },
  });
  await insertRows(client, 'recognition', [
    {
      ...{ dossier_id, star: 4, recognised_by: 'province', decision_number: '431/QĐ-UBND' },
      ...{ decided_on: `${year}-06-04`, certificate_number: '1', expires_on: `${year + 3}-06-04` },
      recorded_at: momentOf(law),
    },
  ]);
}

/** What is still open under the decision before, and may be moved to this one. */
async function writeLeftOver(client: Client, world: SecrecyWorld): Promise<readonly string[]> {
  const { law, places } = world;
  const { year, another, level } = law;
  if (!law.followsAnother) return [];
  const [id, round_id] = [randomUUID(), randomUUID()];
  const [due, state, at] = [`${year}-04-30`, `${level}.council`, `${year}-04-15T03:00:00Z`];
  await insertRows(client, 'round', [
    {
      ...{ id: round_id, place_id: places.seat.id, year, number: 2, rulebook: another },
      ...{ registration_closes_on: due, registration_closes_counts: 'by' },
      ...{ due_at_province_on: due, due_at_province_counts: 'by' },
    },
  ]);
  await writeDossier(client, world, {
    ...{ id, product_id: randomUUID(), name: 'Rượu', rulebook: another, state },
    ...{ round_id, filed_on: `${year}-04-15`, stage_entered_at: at, updated_at: at },
  });
  await writeStep(client, { dossier_id: id, action: 'receive', to_state: state, taken_at: at, round_id });
  return [id];
}

/** The only one that is known. */
const writeStep = (client: Client, step: Readonly<Record<string, string>>) =>
  insertRows(client, 'dossier_step', [
    { number: 1, taken_as: 'system', details: {}, hash: '\\x00', ...step },
  ]);
