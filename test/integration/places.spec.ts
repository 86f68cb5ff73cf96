import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Places } from '../../src/modules/places/index.js';
import { everyOffice, holderOf } from '../support/every-office.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, listed } from '../support/told.js';

let world: RunningApplication;
let country: Browser;
let district: Browser;

beforeAll(async () => {
  world = await RunningApplication.start();
  country = await world.signedIn(['administrator', null]);
  district = await world.signedIn(['administrator', world.places.district]);
});
afterAll(() => world.stop());

let number = 0;
const aCommune = (changes: object = {}) => {
  number += 1;
  const code = `X-${number}`;
  return {
    code,
    name: `Xã số ${number}`,
    level: 'commune',
    parentId: world.places.district,
    validFrom: '2020-01-01',
    ...changes,
  };
};
const add = (by: Browser, changes: object = {}) => by.post('/places', { body: aCommune(changes) });

describe('POST /places', () => {
  it('adds a commune below the administrator’s district', async () => {
    const answer = await add(district, { name: 'Nà Tăm' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: 'Nà Tăm',
      level: 'commune',
      parentId: world.places.district,
      validTo: null,
    });
  });

  it.each([
    ['a parent that nobody knows', () => add(country, { parentId: randomUUID() }), 404, ['place.not-found']],
    [
      'a parent outside the administrator’s places',
      () => add(district, { parentId: world.places.otherDistrict }),
      404,
      ['place.not-found'],
    ],
    [
      'a parent above the administrator’s place',
      () => add(district, { level: 'district', parentId: world.places.province }),
      404,
      ['place.not-found'],
    ],
    [
      'a province by a district’s administrator',
      () => add(district, { level: 'province', parentId: null }),
      403,
      ['person.not-permitted'],
    ],
    [
      'a commune below a commune',
      () => add(country, { parentId: world.places.commune }),
      422,
      ['place.parent-level-wrong'],
    ],
    [
      'a district without parent',
      () => add(country, { level: 'district', parentId: null }),
      422,
      ['place.parent-level-wrong'],
    ],
    [
      'a province with a parent',
      () => add(country, { level: 'province', parentId: world.places.province }),
      422,
      ['place.parent-level-wrong'],
    ],
    ['a code that is taken', () => add(country, { code: 'LC-TD' }), 409, ['place.code-taken']],
    [
      'every reason at once',
      () => add(country, { parentId: world.places.commune, validFrom: '2018-12-31' }),
      422,
      ['place.parent-level-wrong', 'place.outside-parent-existence'],
    ],
  ] as const)('refuses %s', async (_what, send, status, codes) => {
    const answer = await send();
    expect(codesOf(answer)).toEqual(codes);
    expect(answer.status).toBe(status);
  });

  it('takes a commune directly below a province: QĐ 1489/2025 knows no districts', async () => {
    const answer = await add(country, {
      code: 'LC-X1',
      parentId: world.places.province,
      validFrom: '2025-07-01',
    });
    expect([answer.status, answer.body.parentId]).toEqual([201, world.places.province]);
  });

  it.each([
    ['code', { code: 'mã 1' }],
    ['name', { name: '   ' }],
    ['level', { level: 'ministry' }],
    ['parentId', { parentId: undefined }],
    ['parentId', { parentId: world?.places.district.toUpperCase() ?? 'X' }],
    ['validFrom', { validFrom: '2021-02-29' }],
    ['area', { area: 5 }],
  ])('names %s when it is no good', async (field, changes) => {
    const answer = await add(country, changes);
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual([field]);
  });

  it('has one effect and one answer under one key, also for twins', async () => {
    const body = aCommune();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => country.post('/places', { body, key })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(codesOf(await country.post('/places', { body: aCommune(), key }))).toEqual([
      'idempotency-key.reused',
    ]);
  });

  it.each(everyOffice)('$role at the $level: only administrators add places', async (office) => {
    const answer = await add(await holderOf(office, world), { parentId: world.places.district });
    if (office.role !== 'administrator')
      expect([answer.status, codesOf(answer)]).toEqual([403, ['permission.missing']]);
    else expect(answer.status).toBe(office.level === 'commune' ? 404 : 201);
  });

  it('asks who is there', async () => expect((await add(world.nobody())).status).toBe(401));
});

describe('GET /places', () => {
  it('shows one’s own places, those below and those above, and nothing foreign', async () => {
    const names = listed(await district.get('/places?limit=100'), 'name');
    expect(names).toEqual(expect.arrayContaining(['Lai Châu', 'Tam Đường', 'Bản Bo']));
    expect(names).not.toEqual(expect.arrayContaining(['Phong Thổ']));
    expect(names).not.toEqual(expect.arrayContaining(['Mường So']));
    const { browser } = await world.producer();
    expect(listed(await browser.get('/places'), 'name')).toEqual(['Bản Bo', 'Lai Châu', 'Tam Đường']);
    expect(listed(await country.get('/places?level=district'), 'name')).toEqual(['Phong Thổ', 'Tam Đường']);
  });

  it('filters by what lies below a place, near or far', async () => {
    const { province, otherDistrict } = world.places;
    expect(listed(await country.get(`/places?under=${otherDistrict}`), 'name')).toEqual(['Mường So']);
    expect(listed(await country.get(`/places?under=${province}&level=district`), 'name')).toEqual([
      'Phong Thổ',
      'Tam Đường',
    ]);
    expect(listed(await district.get(`/places?under=${otherDistrict}`), 'name')).toEqual([]);
  });

  it('tells administrators which of them are theirs to add to, and everybody else none', async () => {
    const theirs = listed(await district.get('/places?administered=true&limit=100'), 'name');
    expect(theirs).toEqual(expect.arrayContaining(['Tam Đường', 'Bản Bo']));
    expect(theirs).not.toContain('Lai Châu');
    expect(listed(await country.get('/places?administered=true&level=province'), 'name')).toEqual([
      'Lai Châu',
    ]);
    const officer = await world.signedIn(['communeOfficer', world.places.commune]);
    expect(listed(await officer.get('/places?administered=true'), 'name')).toEqual([]);
    expect(listed(await officer.get('/places?administered=false'), 'name')).toContain('Bản Bo');
    expect(fieldsOf(await country.get('/places?administered=1'))).toEqual(['administered']);
  });

  it('pages in Vietnamese order', async () => {
    for (const name of ['Ẳng Nưa', 'Ea Kly', 'Đắk Choong', 'Da Tổng', 'Ăng Cang', 'Án Lại'])
      await add(country, { name });
    const all = listed(await country.get('/places?limit=100'), 'name') as string[];
    const seen: unknown[] = [];
    let after = '';
    do {
      const page = await country.get(`/places?limit=3${after}`);
      seen.push(...listed(page, 'name'));
      after = page.body.next === null ? '' : `&after=${String(page.body.next)}`;
    } while (after !== '');
    expect(seen).toEqual(all);
    expect(all).toEqual(all.toSorted(new Intl.Collator('vi').compare));
  });

  it.each([['["a",5]'], ['["a","b"]'], ['["\\u0000","00000000-0000-4000-8000-000000000000"]'], ['{}']])(
    'refuses the cursor %s',
    async (cursor) => {
      const answer = await country.get(`/places?after=${Buffer.from(cursor).toString('base64url')}`);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['after']]);
    },
  );
});

describe('Places', () => {
  const places = () => world.app.get(Places, { strict: false });

  it('knows the path of a commune on a day it exists, and of nothing else', async () => {
    const { commune, district: districtId, province } = world.places;
    expect(await places().pathOf(commune, '2021-06-14')).toEqual({
      communeId: commune,
      districtId,
      provinceId: province,
    });
    expect(await places().pathOf(commune, '2018-12-31')).toBeNull();
    expect(await places().pathOf(districtId, '2021-06-14')).toBeNull();
    for (const id of [world.places.otherCommune, world.places.otherDistrict])
      await country.send('PUT', `/places/${id}/end`, { body: { lastDay: '2021-06-30' } });
    expect(await places().pathOf(world.places.otherCommune, '2021-06-30')).not.toBeNull();
    expect(await places().pathOf(world.places.otherCommune, '2021-07-01')).toBeNull();
    const end = { body: { lastDay: null } };
    const refused = await country.send('PUT', `/places/${world.places.otherCommune}/end`, end);
    expect([refused.status, codesOf(refused)]).toEqual([422, ['place.outside-parent-existence']]);
  });

  it('knows what lies below', async () => {
    const { otherDistrict, otherCommune } = world.places;
    expect(new Set(await places().subtreeIds([otherDistrict]))).toEqual(
      new Set([otherDistrict, otherCommune]),
    );
    expect(await places().find(otherCommune)).toMatchObject({
      name: 'Mường So',
      aboveIds: [otherDistrict, world.places.province],
    });
    expect(await places().find(randomUUID())).toBeNull();
  });
});
