import { randomUUID } from 'node:crypto';
import { RunBatch } from '../../../src/modules/batches/index.js';
import { insertRows } from '../../world/insert-rows.js';
import type { Client } from 'pg';
import { setCode } from './path-ids.js';
import type { PathIds } from './readable-routes.js';
import type { SameIds } from './same-ids.js';
import type { Reader, SecrecyWorld } from './secrecy-world.js';
import { firstDay } from './still-database.js';
import type { Asked, Side } from './side.js';

const year = 2021;
const by = (on: string) => ({ on, counts: 'by' });
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What the offices have had to do beside the councils before the two worlds part: of each kind one, by the requests that people send. Answers their ids. */
export async function playCommonPast(side: Side, world: SecrecyWorld, ids: SameIds): Promise<PathIds> {
  const { commune, district } = world.places;
  const officeOf = (name: string): Reader => {
    const reader = world.readers.find((each) => each.name === name);
    if (!reader) throw new Error(`Nobody is ${name}`);
    return reader;
  };
  const [communeOfficer, office, inspector, approver] = [
    ...[`communeOfficer-${commune.name}`, `coordinationOffice-${district.name}`],
    ...[`districtOfficer-${district.name}`, `districtApprover-${district.name}`],
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
    body: { placeId: district.id, year, plansDue: by('2021-06-20'), approvalDue: by('2021-06-30') },
  });
  const plan = await made(communeOfficer, 'plans', { body: { placeId: commune.id, year } });
  const template = await ask(communeOfficer, 'GET', 'plans/import-template');
  const upload = { name: 'mau.csv', content: Buffer.from(template, 'latin1') };
  const read = await made(communeOfficer, `plans/${plan}/imports`, { upload });

  const schedule = await made(office, 'report-schedules', {
    body: { placeId: district.id, kind: 'quarterly', day: 20, counts: 'by', source: '12/CV' },
  });

  await ids.within('past rated', () => writeRated(side.client, world));
  const basis = { number: '638/KH-UBND', issuedOn: '2020-04-01' };
  const followUpCall = await made(office, 'follow-up-calls', {
    body: {
      ...{ placeId: district.id, kind: 'tradePromotion', due: by('2021-12-31'), basis },
      ...{ carriedOutBy: 'district', stars: { from: 3, to: 5 }, source: '13/CV' },
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
    ...{ number: 1, symbol: 'UBND', issuedOn: '2021-06-14', capacity: 'chair' },
    signerId: approver.person.id,
  };
  const batch = await made(office, 'letters/urgings', {
    body: { placeId: district.id, toPlaceIds: [commune.id], issue },
  });
  await ids.within('past batch', () => side.app.get(RunBatch, { strict: false }).execute(batch));
  const letter = await first(office, `letters?placeId=${district.id}`);

  const { owner, roundId } = world;
  const product = await made(owner, 'products', {
    body: {
      ...{ producerId: owner.person.producers[0]?.id, name: 'Mật ong', description: 'Mật ong' },
      ...{ rulebook: 'qd-1048-2019', setCode },
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
    'dossiers/id': [refused],
    ...{ 'plan-calls/id': [planCall], 'plans/id': [plan], 'imports/importId': [read] },
    'report-schedules/id': [schedule],
    ...{ 'follow-up-calls/id': [followUpCall], 'follow-ups/id': [followUp] },
    'photos/photoId': photos.map(({ id }) => id),
    ...{ 'letters/id': [letter], 'batches/id': [batch] },
  };
}

/** A product of the owner that has its certificate. */
async function writeRated(client: Client, { places, owner, roundId }: SecrecyWorld): Promise<void> {
  const [dossierId, productId] = [randomUUID(), randomUUID()];
  const at = '2021-05-14T03:00:00Z';
  const ended = 'closed.recognised';
  const law = { rulebook: 'qd-1048-2019' };
  const producer_id = owner.person.producers[0]?.id;
  await insertRows(client, 'product', [
    { id: productId, producer_id, name: 'Chè', description: 'Chè', ...law, set_code: '07' },
  ]);
  await insertRows(client, 'dossier', [
    {
      ...{
        id: dossierId,
        version: 1,
        product_id: productId,
        producer_id,
        round_id: roundId,
        purpose: 'first',
      },
      ...{ commune_id: places.commune.id, district_id: places.district.id, province_id: places.province.id },
      ...{
        ...law,
        criteria_set: '07',
        machine_id: law.rulebook,
        machine_version: '1',
        state: ended,
        open: false,
      },
      ...{ stage_entered_at: at, filed_on: '2021-01-06', updated_at: at, head: '\\x00' },
    },
  ]);
  await insertRows(client, 'dossier_step', [
    {
      ...{
        dossier_id: dossierId,
        number: 1,
        action: 'recordRecognition',
        to_state: ended,
        taken_as: 'system',
      },
      ...{ taken_at: at, details: {}, hash: '\\x00', round_id: roundId },
    },
  ]);
  await insertRows(client, 'recognition', [
    {
      ...{ dossier_id: dossierId, star: 4, recognised_by: 'province', decision_number: '431/QĐ-UBND' },
      ...{ decided_on: '2021-05-14', certificate_number: '1', expires_on: '2024-05-14' },
      recorded_at: `${firstDay}T01:00:00Z`,
    },
  ]);
}
