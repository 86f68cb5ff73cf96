import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventsOf, inBrief, yearTold } from '../support/dates-told.js';
import { mustBe } from '../support/must-be.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { listed, told } from '../support/told.js';

let world: RunningApplication;
let owner: Browser;
let neighbour: Browser;
let office: Browser;
let inspector: Browser;
let officer: Browser;
let stranger: Browser;
let member: Browser;
/** By this certificate the owner's product is rated; it took the place of an older one. */
let certified: string;
let calls: Readonly<Record<'tradePromotion' | 'recheck' | 'growthSupport', string>>;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, otherDistrict } = world.places;
  office = await world.signedIn(['coordinationOffice', district]);
  inspector = await world.signedIn(['districtOfficer', district]);
  officer = await world.signedIn(['communeOfficer', commune]);
  stranger = await world.signedIn(['districtOfficer', otherDistrict]);
  [, , member = office] = await world.council('district', 5);
  const own = await world.producer();
  const next = await world.producer();
  [owner, neighbour] = [own.browser, next.browser];
  const roundId = await world.round();
  await recognised(world, { ...own, roundId, star: 3, expiresOn: '2021-09-01' });
  certified = await recognised(world, { ...own, roundId, star: 4, expiresOn: '2022-03-14' });
  await recognised(world, { ...next, roundId, star: 3, expiresOn: '2022-03-14' });
  const call = async (kind: string, on: string, productIds: readonly string[]) =>
    told<string>(
      mustBe(
        201,
        await office.post('/follow-up-calls', {
          body: {
            ...{ placeId: district, kind, due: { on, counts: 'before' }, stars: { from: 3, to: 5 } },
            ...{
              basis: { number: '638/KH-UBND', issuedOn: '2020-04-01' },
              carriedOutBy: 'district',
              productIds,
            },
          },
        }),
      ),
      'id',
    );
  calls = {
    tradePromotion: await call('tradePromotion', '2021-11-17', [own.productId, next.productId]),
    recheck: await call('recheck', '2021-12-16', [own.productId]),
    growthSupport: await call('growthSupport', '2022-02-01', [next.productId]),
  };
});
afterAll(() => world.stop());

const yearAt = async (by: Browser, placeId: string, year: number) =>
  (await yearTold(by, placeId, year)).filter(
    ({ kind }) => /Due$|Ends?$/.test(kind) && !kind.startsWith('plan'),
  );
const feedOf = async (by: Browser) =>
  (await eventsOf(world, by)).filter(({ UID }) => /^(follow-up-call|certificate)/.test(UID));
const days = async (by: Browser) => (await feedOf(by)).map(({ UID, DTSTART }) => `${DTSTART} ${UID}`);
const uid = (kind: keyof typeof calls) => `follow-up-call-${calls[kind]}@ocop`;
const followUpOf = async (kind: keyof typeof calls) =>
  String(listed(await office.get(`/follow-ups?callId=${calls[kind]}`), 'id')[0]);
const step = async (by: Browser, id: string, action: string, body: object) => {
  const version = told<number>(await by.get(`/follow-ups/${id}`), 'version');
  return mustBe(200, await by.post(`/follow-ups/${id}/steps/${action}`, { version, body }));
};

describe('the year of a place', () => {
  it('has the last day of each letter after recognition, with how many products it is about', async () => {
    const { district, commune } = world.places;
    const told2021 = [
      ['2021-11-16', 'tradePromotionDue', 2],
      ['2021-12-15', 'recheckDue', 1],
    ];
    const things = await yearAt(office, district, 2021);
    expect(inBrief(things)).toEqual(told2021);
    expect(things[0]).toMatchObject({
      facts: { place: 'Tam Đường', level: 'district' },
      page: `/follow-ups/calls/${calls.tradePromotion}`,
    });
    expect(inBrief(await yearAt(officer, commune, 2021))).toEqual(told2021);
    expect(inBrief(await yearAt(office, world.places.province, 2021))).toEqual([]);
  });

  it('counts for an owner the own products alone, and shows nobody else what may not be seen', async () => {
    const { district, commune, otherDistrict } = world.places;
    expect(inBrief(await yearAt(owner, commune, 2021))).toEqual([
      ['2021-11-16', 'tradePromotionDue', 1],
      ['2021-12-15', 'recheckDue', 1],
    ]);
    expect(inBrief(await yearAt(neighbour, commune, 2021))).toEqual([['2021-11-16', 'tradePromotionDue', 1]]);
    expect(await yearAt(member, district, 2021)).toEqual([]);
    expect(await yearAt(stranger, otherDistrict, 2021)).toEqual([]);
  });

  it('has the last day of certificates: those of one decision together, one alone by its name', async () => {
    const { district, commune } = world.places;
    const [support, together, ...none] = await yearAt(office, district, 2022);
    expect([support?.kind, together?.kind, none]).toEqual(['growthSupportDue', 'certificatesEnd', []]);
    expect(together).toMatchObject({
      on: '2022-03-14',
      facts: { products: 2, decision: '431/QĐ-UBND' },
      page: `/dossiers?placeId=${district}&state=closed.recognised`,
    });
    expect(await yearAt(owner, commune, 2022)).toMatchObject([
      {
        ...{ on: '2022-03-14', kind: 'certificateEnds', facts: { product: 'Chè cổ thụ' } },
        page: `/dossiers/${certified}`,
      },
    ]);
    expect(await yearAt(member, district, 2022)).toEqual([]);
  });
});

describe('a calendar feed', () => {
  it('has what nobody is named for with the office that carries it out', async () => {
    const all = [
      `20211116 ${uid('tradePromotion')}`,
      `20211215 ${uid('recheck')}`,
      `20220131 ${uid('growthSupport')}`,
    ];
    expect(await days(inspector)).toEqual(all);
    expect(await days(office)).toEqual(all);
    expect((await days(officer)).filter((each) => each.includes('follow-up-call'))).toEqual([]);
    expect(await days(stranger)).toEqual([]);
    expect(await days(member)).toEqual([]);
  });

  it('has an owner’s certificate, and not the one that it took the place of', async () => {
    expect(await feedOf(owner)).toMatchObject([
      {
        ...{ UID: `certificate-${certified}@ocop`, DTSTART: '20220314' },
        SUMMARY: 'Ngày cuối có hiệu lực của giấy chứng nhận sản phẩm “Chè cổ thụ”',
      },
    ]);
  });

  it('has what somebody is named for with this person alone, while serving there and until it is done', async () => {
    const id = await followUpOf('growthSupport');
    const before = (await feedOf(inspector)).find(({ UID }) => UID === uid('growthSupport'));
    await step(office, id, 'assign', { personId: inspector.personId });
    const event = (await feedOf(inspector)).find(({ UID }) => UID === uid('growthSupport'));
    expect(event?.['SUMMARY']).toBe(
      'Hạn hỗ trợ phát triển 1 sản phẩm đã công nhận, theo văn bản của huyện Tam Đường',
    );
    expect(Number(event?.['SEQUENCE'])).toBeGreaterThan(Number(before?.['SEQUENCE']));
    const ofOffice = async () => (await days(office)).includes(`20220131 ${uid('growthSupport')}`);
    expect(await ofOffice()).toBe(false);
    const until = (day: string | null) =>
      world.query(`UPDATE assignment SET valid_to = $2 WHERE person_id = $1`, [inspector.personId, day]);
    await until('2021-06-13');
    expect(await ofOffice()).toBe(true);
    await until(null);
    await step(inspector, id, 'addEntry', {
      ...{ what: 'support', title: 'Tập huấn', from: '2021-06-10', to: '2021-06-10', partners: [] },
      ...{ contracts: 0, contractValue: 0, revenue: 0, photoIds: [] },
    });
    await step(inspector, id, 'complete', {});
    expect(await days(inspector)).not.toContain(`20220131 ${uid('growthSupport')}`);
    // What is done stays in the year.
    expect((await yearAt(office, world.places.district, 2022)).map(({ kind }) => kind)).toContain(
      'growthSupportDue',
    );
  });

  it('knows no certificate that was revoked', async () => {
    await world.query(
      `UPDATE follow_up SET state = 'decided', outcome = 'revoke', decision_number = '901/QĐ-UBND', decided_on = '2021-06-14', done_on = '2021-06-14' WHERE id = $1`,
      [await followUpOf('recheck')],
    );
    expect(await feedOf(owner)).toEqual([]);
    expect(await yearAt(office, world.places.district, 2022)).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'certificateEnds' })]),
    );
  });
});
