import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conditionCodes } from '../../src/domain/follow-up/recheck-conditions.js';
import { eventsOf, inBrief, yearTold } from '../support/dates-told.js';
import { mustBe } from '../support/must-be.js';
import { filedAgain, recognised } from '../support/recognised.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { listed, told } from '../support/told.js';

let world: RunningApplication;
let owner: Browser;
let neighbour: Browser;
let officer: Browser;
let districtOffice: Browser;
let office: Browser;
let inspector: Browser;
let approver: Browser;
let member: Browser;
let own: { readonly producerId: string; readonly productId: string };
let roundId: string;
/** Both end on 12/1/2027, by one decision of the province. 180 days before: 16/7/2026; 120 days: 14/9/2026. */
let certified: string;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, province } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  districtOffice = await world.signedIn(['coordinationOffice', district]);
  office = await world.signedIn(['coordinationOffice', province]);
  inspector = await world.signedIn(['provinceOfficer', province]);
  approver = await world.signedIn(['provincialApprover', province]);
  [, , member = office] = await world.council('province', 5);
  const [mine, next] = [await world.producer(), await world.producer()];
  [owner, neighbour, own] = [mine.browser, next.browser, mine];
  roundId = await world.round();
  certified = await recognised(world, { ...mine, roundId, star: 3, expiresOn: '2027-01-12' });
  await recognised(world, { ...next, roundId, star: 3, expiresOn: '2027-01-12' });
  await world.setClock('2026-07-20T08:00:00+07:00');
});
afterAll(() => world.stop());

const kinds = /^(filing|certificate|revocation)/;
const yearAt = async (by: Browser, placeId: string, year: number) =>
  (await yearTold(by, placeId, year)).filter(({ kind }) => kinds.test(kind));
const feedOf = async (by: Browser) =>
  (await eventsOf(world, by))
    .filter(({ UID }) => /^(certificate|revocation)/.test(UID))
    .map(({ DTSTART, SUMMARY }) => `${DTSTART} ${SUMMARY}`);

/** The kinds of what is late or due soon on the page of somebody's work. */
const waiting = async (by: Browser) => listed(mustBe(200, await by.get('/agendas/waiting')), 'kind');

const ofOwner = [
  '20260716 Bắt đầu nhận hồ sơ đánh giá lại sản phẩm “Chè cổ thụ”',
  '20260914 Ngày cuối nộp hồ sơ đánh giá lại sản phẩm “Chè cổ thụ”',
  '20270112 Ngày cuối có hiệu lực của giấy chứng nhận sản phẩm “Chè cổ thụ”',
];
const ofOffices = [
  '20260716 Bắt đầu nhận hồ sơ đánh giá lại 2 sản phẩm, Quyết định 431/QĐ-UBND',
  '20260914 Ngày cuối nộp hồ sơ đánh giá lại 2 sản phẩm, Quyết định 431/QĐ-UBND',
  '20270112 Ngày cuối có hiệu lực của giấy chứng nhận 2 sản phẩm, Quyết định 431/QĐ-UBND',
];

describe('the window to file a re-evaluation, QĐ 26/2026, Đ.7.6a', () => {
  it('stands in the calendars of those who are reminded of it: owner, commune, and who recognised', async () => {
    expect(await feedOf(owner)).toEqual(ofOwner);
    for (const each of [officer, office, inspector]) expect(await feedOf(each)).toEqual(ofOffices);
    for (const each of [districtOffice, approver, member]) expect(await feedOf(each)).toEqual([]);
  });

  it('stands in the year of a place, for each as far as they may see', async () => {
    const { commune, province } = world.places;
    const year = [
      ['2026-07-16', 'filingsOpen', 2],
      ['2026-09-14', 'filingsClose', 2],
    ];
    const things = await yearAt(office, province, 2026);
    expect(inBrief(things)).toEqual(year);
    expect(things[0]?.page).toBe(`/dossiers?placeId=${province}&state=closed.recognised`);
    expect(inBrief(await yearAt(officer, commune, 2026))).toEqual(year);
    expect(await yearAt(owner, commune, 2026)).toMatchObject([
      { on: '2026-07-16', kind: 'filingOpens', page: `/dossiers/${certified}` },
      { on: '2026-09-14', kind: 'filingCloses', page: `/dossiers/${certified}` },
    ]);
    expect(await yearAt(member, province, 2026)).toEqual([]);
    expect(inBrief(await yearAt(officer, commune, 2027))).toEqual([['2027-01-12', 'certificatesEnd', 2]]);
  });

  it('waits on the page of work by its last day and not by its first, nor once it is over', async () => {
    const waitingOn = async (day: string) => {
      await world.setClock(`${day}T08:00:00+07:00`);
      return Promise.all([owner, officer].map(waiting));
    };
    expect(await waitingOn('2026-07-10')).toEqual([[], []]);
    expect(await waitingOn('2026-09-10')).toEqual([['filingCloses'], ['filingsClose']]);
    expect(await waitingOn('2026-09-15')).toEqual([[], []]);
    await world.setClock('2026-07-20T08:00:00+07:00');
  });

  it('is none of days on which the decision was not in force', async () => {
    const other = await world.producer();
    await recognised(world, { ...other, roundId, star: 3, expiresOn: '2026-08-05', decisionNumber: '1/QĐ' });
    expect(await feedOf(other.browser)).toEqual([
      '20260805 Ngày cuối có hiệu lực của giấy chứng nhận sản phẩm “Chè cổ thụ”',
    ]);
  });

  it('is none of a product whose re-evaluation is filed; its last day stays', async () => {
    await filedAgain(world, { ...own, roundId });
    expect(await feedOf(owner)).toEqual(ofOwner.slice(2));
    expect(await feedOf(neighbour)).toEqual(ofOwner);
    expect(await feedOf(officer)).toEqual(expect.arrayContaining([ofOwner[0], ofOffices[2]]));
  });
});

describe('the fifteenth day of a revocation, QĐ 26/2026, Đ.8.4', () => {
  it('stands with whoever checked until it is proposed, then with whoever decides, and in the year of the place', async () => {
    const { commune, province } = world.places;
    await world.query(`UPDATE dossier SET rulebook = 'qd-26-2026' WHERE id = $1`, [certified]);
    const call = await office.post('/follow-up-calls', {
      body: {
        ...{ placeId: province, kind: 'recheck', due: { on: '2026-12-31', counts: 'by' } },
        ...{ basis: { number: '1/KH', issuedOn: '2026-07-06' }, stars: { from: 3, to: 5 } },
        ...{ carriedOutBy: 'commune', productIds: [own.productId] },
      },
    });
    const callId = told<string>(mustBe(201, call), 'id');
    const id = String(listed(await office.get(`/follow-ups?callId=${callId}`), 'id')[0]);
    const step = async (by: Browser, action: string, body: object) => {
      const version = told<number>(await by.get(`/follow-ups/${id}`), 'version');
      mustBe(200, await by.post(`/follow-ups/${id}/steps/${action}`, { version, body }));
    };
    const day = '20260804 Ngày cuối quyết định thu hồi công nhận sản phẩm “Chè cổ thụ”';
    const whoseItIs = async (day: string) => {
      await world.setClock(`${day}T08:00:00+07:00`);
      const lists = await Promise.all([officer, inspector, approver, owner].map(waiting));
      await world.setClock('2026-07-20T09:00:00+07:00');
      return lists.map((kinds) => kinds.includes('revocationDue'));
    };
    const whoHasIt = async () => {
      const feeds = await Promise.all([officer, inspector, approver, owner].map(feedOf));
      return feeds.map((feed) => feed.includes(day));
    };
    await step(officer, 'recordFindings', {
      ...{ checkedOn: '2026-07-20', participants: ['Công chức xã'], summary: 'Đã kiểm tra.' },
      conditions: conditionCodes.map((condition) => ({
        ...{ condition, holds: condition !== 'foodSafe' },
        ...(condition === 'foodSafe' ? { note: 'Vi phạm.' } : {}),
      })),
    });
    expect(await whoHasIt()).toEqual([true, false, false, false]);
    expect(await whoseItIs('2026-07-28')).toEqual([true, false, false, false]);
    await step(officer, 'propose', { outcome: 'revoke', reason: 'Vi phạm an toàn thực phẩm' });
    expect(await whoHasIt()).toEqual([false, false, true, false]);
    // However late it is.
    expect(await whoseItIs('2026-09-04')).toEqual([false, false, true, false]);
    const revocations = async (by: Browser, placeId: string) =>
      (await yearAt(by, placeId, 2026)).filter(({ kind }) => kind === 'revocationDue');
    expect(await revocations(office, province)).toMatchObject([
      { on: '2026-08-04', facts: { product: 'Chè cổ thụ' }, page: `/follow-ups/${id}` },
    ]);
    expect(await revocations(officer, commune)).toHaveLength(1);
    expect(await revocations(owner, commune)).toHaveLength(1);
    expect(await revocations(neighbour, commune)).toEqual([]);
    expect(await revocations(member, province)).toEqual([]);
    await step(approver, 'accept', { decisionNumber: '9/QĐ', decidedOn: '2026-07-20' });
    expect(await revocations(office, province)).toEqual([]);
    expect(await whoHasIt()).toEqual([false, false, false, false]);
  });
});
