import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { everyOffice, holderOf } from '../support/every-office.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { codesOf, fieldsOf, listed, told } from '../support/told.js';

let world: RunningApplication;
let office: Browser;
let members: readonly Browser[];

beforeAll(async () => {
  world = await RunningApplication.start();
  const { district } = world.places;
  office = await world.signedIn(['coordinationOffice', district]);
  members = [
    await world.signedIn(['councilChair', district]),
    await world.signedIn(['councilSecretary', district]),
    await world.signedIn(['councilMember', district]),
  ];
});
afterAll(() => world.stop());

const seatOf = (n: number, seat: string) => ({
  personId: members[n]?.personId,
  seat,
  body: 'Phòng Nông nghiệp',
});
const aCouncil = (changes: object = {}) => ({
  placeId: world.places.district,
  name: 'Hội đồng đánh giá cấp huyện',
  decisionNumber: '15/QĐ-UBND',
  signer: { name: 'Sùng Lử Páo', title: 'Chủ tịch UBND huyện' },
  decidedOn: '2021-03-01',
  seats: [seatOf(2, 'member'), seatOf(0, 'chair'), seatOf(1, 'secretary')],
  ...changes,
});
const setUp = (by: Browser, changes: object = {}) => by.post('/councils', { body: aCouncil(changes) });

describe('POST /councils', () => {
  it('puts a council on the record, chair first, whatever its size', async () => {
    const answer = await setUp(office);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      level: 'district',
      place: { name: 'Tam Đường' },
      decidedOn: '2021-03-01',
    });
    expect(told<{ seat: string }[]>(answer, 'seats').map(({ seat }) => seat)).toEqual([
      'chair',
      'secretary',
      'member',
    ]);
  });

  it('tells by which decisions in force it has too few members, or too many, and how many there may be', async () => {
    const { district, province } = world.places;
    const bounds = { rulebook: 'qd-1048-2019', minimum: 5, maximum: 7 };
    const more: Browser[] = [];
    for (let n = 0; n < 5; n += 1) more.push(await world.signedIn(['councilMember', district]));
    const [chair, ...three] = aCouncil().seats;
    const seats = (count: number) => [
      ...[chair, ...three],
      ...more.slice(0, count - 3).map(({ personId }) => ({ personId, seat: 'member', body: 'Phòng' })),
    ];
    for (const [count, unlawful] of [
      [3, [bounds]],
      [4, [bounds]],
      [5, []],
      [7, []],
      [8, [bounds]],
    ] as const) {
      const answer = await setUp(office, { seats: seats(count) });
      expect([answer.status, count, answer.body.sizeUnlawful]).toEqual([201, count, unlawful]);
      const { items } = (await office.get('/councils')).body as { items: { id: string }[] };
      expect(items.find(({ id }) => id === answer.body.id)).toMatchObject({ sizeUnlawful: unlawful });
    }
    expect((await office.get(`/councils/candidates?placeId=${district}`)).body.sizes).toEqual([bounds]);
    const above = await world.signedIn(['coordinationOffice', province]);
    expect((await above.get(`/councils/candidates?placeId=${province}`)).body.sizes).toEqual([
      { rulebook: 'qd-1048-2019', minimum: 9, maximum: 11 },
    ]);
  });

  it('tells it as the province has settled what a decision leaves open', async () => {
    const { district, province } = world.places;
    await world.query(
      `INSERT INTO local_rules (id, place_id, rulebook, in_force_from, decision_number, decided_on, rules, settled_by)
       VALUES (gen_random_uuid(), $1, 'qd-148-2023', '2023-05-01', '5/QĐ', '2023-04-01', $2, $3)`,
      [
        province,
        JSON.stringify({ floors: [], councils: { district: { maximum: 9 } }, deadlines: {} }),
        office.personId,
      ],
    );
    const sizes = async () => (await office.get(`/councils/candidates?placeId=${district}`)).body.sizes;
    await world.setClock('2023-04-30T08:00:00+07:00');
    expect(await sizes()).toEqual([{ rulebook: 'qd-148-2023', minimum: 5, maximum: 7 }]);
    await world.setClock('2023-05-01T08:00:00+07:00');
    expect(await sizes()).toEqual([{ rulebook: 'qd-148-2023', minimum: 5, maximum: 9 }]);
    // No decision in force knows councils of districts any more.
    await world.setClock('2026-06-01T08:00:00+07:00');
    expect(await sizes()).toEqual([]);
    await world.setClock('2021-06-14T08:00:00+07:00');
  });

  it('names everybody who is unknown or holds no council role at the place', async () => {
    const elsewhere = await world.signedIn(['councilMember', world.places.province]);
    const former = await world.signedIn(['councilMember', world.places.district]);
    await world.query(`UPDATE assignment SET valid_to = '2021-06-13' WHERE person_id = $1`, [
      former.personId,
    ]);
    const strangers = [randomUUID(), elsewhere.personId, former.personId, office.personId];
    const seats = [
      seatOf(0, 'chair'),
      ...strangers.map((personId) => ({ personId, seat: 'member', body: 'Sở' })),
    ];
    const answer = await setUp(office, { seats });
    expect(answer.status).toBe(422);
    expect(answer.body.refusals).toEqual(
      strangers.map((personId) => ({ code: 'council.person-not-eligible', personId })),
    );
  });

  it.each([
    ['no chair', () => ({ seats: [seatOf(1, 'secretary')] }), ['council.chairs-not-one']],
    [
      'two chairs',
      () => ({ seats: [seatOf(0, 'chair'), seatOf(1, 'chair')] }),
      ['council.chairs-not-one', 'council.chair-without-office'],
    ],
    ['a decision of tomorrow', () => ({ decidedOn: '2021-06-15' }), ['day.in-the-future']],
    [
      'every reason at once',
      () => ({ decidedOn: '2021-06-15', seats: [seatOf(1, 'member'), seatOf(1, 'secretary')] }),
      ['council.chairs-not-one', 'council.seated-twice', 'day.in-the-future'],
    ],
  ])('refuses %s', async (_what, changes, codes) => {
    const answer = await setUp(office, changes());
    expect([answer.status, codesOf(answer)]).toEqual([422, codes]);
  });

  it('knows no foreign or missing place', async () => {
    for (const placeId of [world.places.otherDistrict, randomUUID()]) {
      const answer = await setUp(office, { placeId });
      expect([answer.status, codesOf(answer)]).toEqual([404, ['place.not-found']]);
    }
  });

  it.each([
    ['seats', { seats: [] }],
    ['seats', { seats: 'all' }],
    ['seats', { seats: [null] }],
    ['seats.0.seat', { seats: [{ personId: randomUUID(), seat: 'king', body: 'x' }] }],
    ['seats.0.vote', { seats: [{ personId: randomUUID(), seat: 'chair', body: 'x', vote: 2 }] }],
    ['decidedOn', { decidedOn: '2021-13-01' }],
    ['name', { name: '' }],
  ])('names %s when it is no good', async (field, changes) => {
    const answer = await setUp(office, changes);
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)[0]).toMatch(new RegExp(`^${field}`));
  });

  it.each(everyOffice)(
    '$role at the $level: administrators of the place or above, and its coordination office',
    async (held) => {
      const answer = await setUp(await holderOf(held, world));
      const allowed =
        (held.role === 'administrator' && held.level !== 'commune') ||
        (held.role === 'coordinationOffice' && held.level === 'district');
      expect(answer.status).toBe(allowed ? 201 : 403);
    },
  );

  it('is no matter of a commune', async () => {
    const country = await world.signedIn(['administrator', null]);
    const answer = await setUp(country, { placeId: world.places.commune });
    expect([answer.status, codesOf(answer)]).toEqual([403, ['person.not-permitted']]);
  });
});

describe('POST /councils/:id/charters', () => {
  it.each([
    ['nothing', () => ({}), [{ code: 'charter.empty' }]],
    [
      'more present than there are',
      () => ({ quorum: { present: 4, of: 3, withChair: true } }),
      [{ code: 'charter.quorum-impossible', present: 4, of: 3 }],
    ],
    [
      'that somebody stands in for whoever has no seat',
      () => ({ standIns: [{ memberId: office.personId, substituteId: substitute.personId }] }),
      () => [{ code: 'charter.member-unknown', personId: office.personId }],
    ],
    [
      'that a member stands in for another',
      () => ({ standIns: [{ memberId: members[1]?.personId, substituteId: members[2]?.personId }] }),
      () => [{ code: 'charter.substitute-not-eligible', personId: members[2]?.personId }],
    ],
  ])('refuses a charter that says %s', async (_what, terms, refusals) => {
    const dated = { decisionNumber: '7/QC', decidedOn: '2021-06-14', inForceFrom: '2021-06-14' };
    const path = `/councils/${councilId}/charters`;
    const answer = await office.post(path, { body: { ...dated, terms: terms() } });
    expect([answer.status, answer.body.refusals]).toEqual([
      422,
      typeof refusals === 'function' ? refusals() : refusals,
    ]);
    expect((await office.get(path)).body.items).toEqual([]);
  });

  let councilId: string;
  let substitute: Browser;
  beforeAll(async () => {
    councilId = told(await setUp(office), 'id');
    substitute = await world.signedIn(['councilMember', world.places.district]);
  });
});

describe('GET /councils', () => {
  it('shows officials the councils of their places, newest decision first', async () => {
    const newest = (await setUp(office, { decidedOn: '2021-06-01' })).body.id;
    const provincial = await world.signedIn(['auditor', world.places.province]);
    const commune = await world.signedIn(['communeOfficer', world.places.commune]);
    expect(listed(await provincial.get(`/councils?placeId=${world.places.district}`), 'id')[0]).toBe(newest);
    expect(listed(await commune.get('/councils'), 'id')).toEqual([]);
    expect(listed(await office.get(`/councils?placeId=${world.places.otherDistrict}`), 'id')).toEqual([]);
    const first = await office.get('/councils?limit=1');
    const second = await office.get(`/councils?limit=1&after=${String(first.body.next)}`);
    expect([...listed(first, 'id'), ...listed(second, 'id')]).toEqual(
      listed(await office.get('/councils?limit=2'), 'id'),
    );
  });

  it('is nothing for producers', async () => {
    const { browser } = await world.producer();
    expect((await browser.get('/councils')).status).toBe(403);
  });
});
