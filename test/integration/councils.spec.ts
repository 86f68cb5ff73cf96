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
