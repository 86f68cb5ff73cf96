import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ProductsReader } from '../../src/modules/products/index.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { must } from '../support/must-be.js';
import { RunningApplication, type Answer, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, listed, statusesOf, told } from '../support/told.js';

let world: RunningApplication;
let officer: Browser;
let foreignOfficer: Browser;
let owner: { browser: Browser; producerId: string; productId: string };
let foreignOwner: { browser: Browser; producerId: string; productId: string };

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, otherCommune } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  foreignOfficer = await world.signedIn(['communeOfficer', otherCommune]);
  owner = await world.producer(commune);
  foreignOwner = await world.producer(otherCommune);
});
afterAll(() => world.stop());

const addProducer = (by: Browser, changes: object = {}) =>
  by.post('/producers', {
    body: {
      communeId: world.places.commune,
      name: 'Tổ hợp tác Miến dong Bình Lư',
      kind: 'cooperativeGroup',
      representativeName: 'Chẻo Láo Tả',
      address: 'Bản Bo, Tam Đường',
      ...changes,
    },
  });
const addProduct = (by: Browser, changes: object = {}) =>
  by.post('/products', {
    body: {
      producerId: owner.producerId,
      name: 'Miến dong',
      description: 'Sợi dai, phơi nắng',
      ...{ rulebook: 'qd-1048-2019', setCode: '08' },
      ...changes,
    },
  });

describe('POST /producers/:id/identity-number', () => {
  const keep = (by: Browser, producerId: string, representativeIdentityNumber: unknown = '012345678901') =>
    by.post(`/producers/${producerId}/identity-number`, { body: { representativeIdentityNumber } });

  it('is an administrator’s, leaves an act without the number, and is shown to nobody', async () => {
    const administrator = await world.signedIn(['administrator', world.places.district]);
    const answer = await keep(administrator, owner.producerId);
    expect(answer.status).toBe(200);
    expect((await keep(officer, owner.producerId)).status).toBe(403);
    for (const missing of [foreignOwner.producerId, randomUUID()])
      expect(codesOf(await keep(administrator, missing))).toEqual(['producer.not-found']);
    expect((await keep(administrator, owner.producerId, '1')).status).toBe(400);
    const acts = await world.query(`SELECT person_id, subject FROM act WHERE kind = 'producer.changed'`);
    const subject = { producer: owner.producerId, fields: ['representative_identity_number'] };
    expect(acts).toEqual([{ person_id: administrator.personId, subject }]);
    expect((await keep(administrator, owner.producerId, null)).status).toBe(200);
  });
});

describe('POST /producers', () => {
  it('puts an owner on the record and lets its accounts act for it', async () => {
    const account = await world.signedIn(['producer', world.places.otherCommune]);
    const answer = await addProducer(officer, { personIds: [account.personId], phone: '0912 345 678' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      commune: { name: 'Bản Bo' },
      registrationNumber: null,
      phone: '0912 345 678',
    });
    const me = await account.get('/session');
    expect(told<{ id: string }[]>(me, 'producers').map(({ id }) => id)).toEqual([answer.body.id]);
    expect(
      await world.query(
        `SELECT valid_from::text FROM assignment WHERE person_id = $1 AND role = 'producer' AND place_id = $2`,
        [account.personId, world.places.commune],
      ),
    ).toEqual([{ valid_from: '2021-06-14' }]);
    expect(
      (await addProducer(officer, { name: 'Cơ sở thứ hai', personIds: [account.personId] })).status,
    ).toBe(201);
    expect(
      await world.query(`SELECT FROM assignment WHERE person_id = $1 AND place_id = $2`, [
        account.personId,
        world.places.commune,
      ]),
    ).toHaveLength(1);
  });

  it('names each account that is unknown or no producer', async () => {
    const personIds = [randomUUID(), officer.personId, owner.browser.personId];
    const answer = await addProducer(officer, { personIds });
    expect(answer.status).toBe(422);
    expect(answer.body.refusals).toEqual(
      personIds.slice(0, 2).map((personId) => ({ code: 'producer.person-not-producer', personId })),
    );
  });

  it('knows no foreign or missing commune', async () => {
    for (const communeId of [world.places.otherCommune, randomUUID()]) {
      const answer = await addProducer(officer, { communeId });
      expect([answer.status, codesOf(answer)]).toEqual([404, ['place.not-found']]);
    }
  });

  it('is the commune’s officer’s, not that of an officer elsewhere who may look', async () => {
    const elsewhere = await world.signedIn(
      ['communeOfficer', world.places.otherCommune],
      ['auditor', world.places.province],
    );
    const answer = await addProducer(elsewhere);
    expect([answer.status, codesOf(answer)]).toEqual([403, ['person.not-permitted']]);
  });

  it.each([
    ['kind', { kind: 'ngo' }],
    ['communeId', { communeId: 'x' }],
    ['personIds', { personIds: ['x'] }],
    ['personIds', { personIds: 'x' }],
    ['representativeName', { representativeName: '' }],
    ['searchKey', { searchKey: 'x' }],
  ])('names %s when it is no good', async (field, changes) => {
    const answer = await addProducer(officer, changes);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });

  it.each(everyOffice)('$role at the $level: only the commune’s officer adds producers', async (office) => {
    const answer = await addProducer(await holderOf(office, world));
    expect(answer.status).toBe(office.role === 'communeOfficer' ? 201 : 403);
  });
});

describe('the people of a producer', () => {
  const places = () => world.places;
  const give = (
    by: Browser,
    producerId: string,
    { personId }: Pick<Browser, 'personId'>,
    key = randomUUID(),
  ) => by.post(`/producers/${producerId}/people`, { body: { personId }, key });
  const takeBack = (by: Browser, producerId: string, { personId }: Pick<Browser, 'personId'>) =>
    by.post(`/producers/${producerId}/people/${personId}/end`);
  const peopleIn = (answer: Answer) => listed(answer, 'id');
  const actsOn = (producerId: string) =>
    world.query(
      `SELECT a.kind, a.person_id AS by, a.place_id AS place, a.subject ->> 'person' AS person FROM act a
        WHERE a.kind LIKE 'producer.person-%' AND a.subject ->> 'producer' = $1 ORDER BY a.at`,
      [producerId],
    );
  let administrator: Browser;
  let producerId: string;
  let account: Browser;

  beforeAll(async () => (administrator = await world.signedIn(['administrator', world.places.district])));
  beforeEach(async () => {
    producerId = String((await addProducer(officer)).body.id);
    account = await world.signedIn(['producer', world.places.commune]);
  });

  it('may be named after it was entered: then its dossier is theirs to submit, and no more once that is taken back', async () => {
    const productId = (await addProduct(officer, { producerId })).body.id;
    const body = { productId, roundId: await world.round({ number: 60 }) };
    const { id, version } = told<{ id: string; version: number }>(
      await must(officer.post('/dossiers', { body })),
      'dossier',
    );
    await must(officer.post(`/dossiers/${id}/steps/acceptIdea`, { version, body: {} }));
    const offered = async () =>
      told<{ action: string }[]>(await account.get(`/dossiers/${id}`), 'availableActions').map(
        ({ action }) => action,
      );
    expect((await account.get(`/dossiers/${id}`)).status).toBe(404);

    const given = await give(administrator, producerId, account);
    expect([given.status, peopleIn(given)]).toEqual([201, [account.personId]]);
    expect(told<{ id: string }[]>(await account.get('/session'), 'producers')[0]?.id).toBe(producerId);
    expect(await offered()).toEqual(expect.arrayContaining(['submit', 'withdraw']));

    const taken = await takeBack(administrator, producerId, account);
    expect([taken.status, peopleIn(taken)]).toEqual([200, []]);
    expect((await account.get(`/dossiers/${id}`)).status).toBe(404);
    const withdrawn = { version: version + 1, body: { reason: 'Không phải của tôi' } };
    expect((await account.post(`/dossiers/${id}/steps/withdraw`, withdrawn)).status).toBe(404);
    expect((await give(administrator, producerId, account)).status).toBe(201);
    const act = { by: administrator.personId, place: places().commune, person: account.personId };
    expect(await actsOn(producerId)).toEqual(
      ['given', 'taken-back', 'given'].map((done) => ({ kind: `producer.person-${done}`, ...act })),
    );
  });

  it('are told with those who might be: open accounts of owners in the commune today', async () => {
    const other = await world.signedIn(['producer', places().commune]);
    const [elsewhere, closed, retired] = [
      await world.signedIn(['producer', places().otherCommune]),
      await world.signedIn(['producer', places().commune]),
      await world.signedIn(['producer', places().commune]),
    ];
    await world.query(`UPDATE person SET active = false WHERE id = $1`, [closed.personId]);
    await world.query(`UPDATE assignment SET valid_to = '2021-06-13' WHERE person_id = $1`, [
      retired.personId,
    ]);
    const path = `/producers/owner-accounts?communeId=${places().commune}`;
    const candidates = peopleIn(await officer.get(path));
    expect(candidates).toEqual(expect.arrayContaining([account.personId, other.personId]));
    for (const { personId } of [elsewhere, closed, retired, officer])
      expect(candidates).not.toContain(personId);
    await give(administrator, producerId, account);
    const answer = await administrator.get(`/producers/${producerId}/people`);
    expect(answer.body).toEqual({
      items: [expect.objectContaining({ id: account.personId, active: true })],
      candidates: expect.arrayContaining([expect.objectContaining({ id: other.personId })]),
    });
    expect(told<{ id: string }[]>(answer, 'candidates').map(({ id }) => id)).not.toContain(account.personId);

    for (const personId of [randomUUID(), elsewhere.personId, closed.personId, retired.personId]) {
      const refused = await give(administrator, producerId, { personId });
      expect([refused.status, refused.body.refusals]).toEqual([
        422,
        [{ code: 'producer.person-not-producer', personId }],
      ]);
    }
  });

  it('are given once and taken back once, also by twins, and whoever left keeps no say', async () => {
    const { personId } = account;
    const key = randomUUID();
    const twins = await Promise.all([
      ...[key, key].map((same) => give(administrator, producerId, account, same)),
      give(administrator, producerId, account),
    ]);
    expect(statusesOf(twins)).toEqual(expect.arrayContaining([201, 409]));
    const again = await give(administrator, producerId, account);
    expect(again.body.refusals).toEqual([{ code: 'producer.person-given-already', personId }]);
    // A closed account can be taken away.
    await world.query(`UPDATE person SET active = false WHERE id = $1`, [personId]);
    const ends = await Promise.all([1, 2].map(() => takeBack(administrator, producerId, account)));
    expect(statusesOf(ends)).toEqual([200, 409]);
    expect((await takeBack(administrator, producerId, account)).body.refusals).toEqual([
      { code: 'producer.person-not-given', personId },
    ]);
    expect((await actsOn(producerId)).length).toBe(2);
  });

  it('no longer hold back whoever manages their account', async () => {
    const foreign = foreignOwner.producerId;
    await world.query(`INSERT INTO producer_person (producer_id, person_id) VALUES ($1, $2)`, [
      foreign,
      account.personId,
    ]);
    const close = async () => {
      const { version } = (await administrator.get(`/people/${account.personId}`)).body;
      const body = { reason: 'Đã nghỉ' };
      return administrator.post(`/people/${account.personId}/close`, { version: Number(version), body });
    };
    expect(codesOf(await close())).toEqual(['account.serves-elsewhere']);
    const country = await world.signedIn(['administrator', null]);
    expect((await takeBack(country, foreign, account)).status).toBe(200);
    expect((await close()).status).toBe(200);
  });

  it('are for whoever manages the accounts of its commune; foreign and missing producers look the same', async () => {
    for (const missing of [foreignOwner.producerId, randomUUID()]) {
      const answers = [
        await administrator.get(`/producers/${missing}/people`),
        await give(administrator, missing, account),
        await takeBack(administrator, missing, account),
      ];
      for (const answer of answers)
        expect([answer.status, codesOf(answer)]).toEqual([404, ['producer.not-found']]);
    }
    for (const communeId of [places().otherCommune, randomUUID()])
      expect((await officer.get(`/producers/owner-accounts?communeId=${communeId}`)).status).toBe(404);
    const bad = await administrator.post(`/producers/${producerId}/people`, { body: { personId: 'x' } });
    expect([bad.status, fieldsOf(bad)]).toEqual([400, ['personId']]);
  });

  it.each(everyOffice)('$role at the $level: administrators alone name them', async (office) => {
    const by = await holderOf(office, world);
    const isAdministrator = office.role === 'administrator';
    expect((await give(by, producerId, account)).status).toBe(isAdministrator ? 201 : 403);
    expect((await by.get(`/producers/${producerId}/people`)).status).toBe(isAdministrator ? 200 : 403);
    if (!isAdministrator) await give(administrator, producerId, account);
    expect((await takeBack(by, producerId, account)).status).toBe(isAdministrator ? 200 : 403);
    const offered = await by.get(`/producers/owner-accounts?communeId=${places().commune}`);
    expect(offered.status).toBe(office.role === 'communeOfficer' ? 200 : 403);
  });
});

describe('GET /producers', () => {
  it('shows owners their own, officials those of their places', async () => {
    expect(listed(await owner.browser.get('/producers'), 'id')).toEqual([owner.producerId]);
    const ofCommune = listed(await officer.get('/producers?limit=100'), 'id');
    expect(ofCommune).toContain(owner.producerId);
    expect(ofCommune).not.toContain(foreignOwner.producerId);
    expect(listed(await foreignOfficer.get('/producers'), 'id')).toEqual([foreignOwner.producerId]);
    const province = await world.signedIn(['auditor', world.places.province]);
    expect(listed(await province.get('/producers?limit=100'), 'id')).toEqual(
      expect.arrayContaining([owner.producerId, foreignOwner.producerId]),
    );
  });

  it('finds a name without accents and case', async () => {
    expect(listed(await officer.get('/producers?q=HOP%20TAC%20xa%20che'), 'id')).toEqual([owner.producerId]);
    expect(listed(await officer.get('/producers?q=_'), 'id')).toEqual([]);
  });
});

describe('POST /products', () => {
  it('is the owner’s own act, or that of the commune’s officer', async () => {
    const answer = await addProduct(owner.browser);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ setCode: '08', producer: { id: owner.producerId } });
    expect((await addProduct(officer)).status).toBe(201);
  });

  it('stands in another place of the list under the decisions that followed', async () => {
    const numbers = async (rulebook: string, setCode: string) => {
      const { body } = await addProduct(officer, { rulebook, setCode });
      return (body.sets as { rulebook: string; code: string }[]).map((set) => `${set.rulebook}/${set.code}`);
    };
    const since148 = ['qd-148-2023/11', 'qd-1489-2025/11', 'qd-26-2026/11'];
    expect(await numbers('qd-1048-2019', '12')).toEqual(['qd-1048-2019/12', ...since148]);
    expect(await numbers('qd-26-2026', '11')).toEqual(['qd-1048-2019/12', ...since148]);
    expect(await numbers('qd-1048-2019', '21')).toEqual(['qd-1048-2019/21']);
  });

  it('knows no decision that is none', async () => {
    const answer = await addProduct(officer, { rulebook: 'qd-149-2023' });
    expect([answer.status, codesOf(answer)]).toEqual([422, ['rulebook.not-found']]);
  });

  it('knows no foreign or missing producer', async () => {
    for (const producerId of [foreignOwner.producerId, randomUUID()]) {
      for (const by of [owner.browser, officer]) {
        const answer = await addProduct(by, { producerId });
        expect([answer.status, codesOf(answer)]).toEqual([404, ['producer.not-found']]);
      }
    }
  });

  it.each([
    ['setCode', { setCode: '27' }],
    ['setCode', { setCode: 7 }],
    ['name', { name: 'x'.repeat(201) }],
    ['description', { description: undefined }],
    ['star', { star: 5 }],
  ])('names %s when it is no good', async (field, changes) => {
    const answer = await addProduct(officer, changes);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
  });

  it.each(everyOffice)('$role at the $level without the producer', async (office) => {
    const answer = await addProduct(await holderOf(office, world));
    const allowed = { communeOfficer: 201, producer: 404 } as Partial<Record<string, number>>;
    expect(answer.status).toBe(allowed[office.role] ?? 403);
  });

  it('is refused by place to an officer of another commune who may look', async () => {
    const elsewhere = await world.signedIn(
      ['communeOfficer', world.places.otherCommune],
      ['auditor', world.places.province],
    );
    expect(codesOf(await addProduct(elsewhere))).toEqual(['person.not-permitted']);
  });
});

describe('GET /products', () => {
  it('shows owners their own, officials those of their places, by producer where asked', async () => {
    expect(listed(await owner.browser.get('/products?limit=100'), 'id')).not.toContain(
      foreignOwner.productId,
    );
    expect(
      listed(await officer.get(`/products?producerId=${owner.producerId}&q=che%20co%20thu`), 'id'),
    ).toEqual([owner.productId]);
    expect(listed(await officer.get(`/products?producerId=${foreignOwner.producerId}`), 'id')).toEqual([]);
    expect(listed(await foreignOfficer.get('/products'), 'id')).toEqual([foreignOwner.productId]);
  });

  it('tells a dossier what it needs', async () => {
    const reader = world.app.get(ProductsReader, { strict: false });
    expect(await reader.find(owner.productId)).toEqual({
      id: owner.productId,
      name: 'Chè cổ thụ',
      rulebook: 'qd-1048-2019',
      setCode: '12',
      producerId: owner.producerId,
      communeId: world.places.commune,
    });
    expect(await reader.find(randomUUID())).toBeNull();
  });
});
