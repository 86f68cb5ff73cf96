import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DraftReports } from '../../src/modules/reports/index.js';
import { must } from '../support/must-be.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { listed, told } from '../support/told.js';

/** What somebody has still to do beside dossiers, on the page of their work. */
let world: RunningApplication;
let officer: Browser;
let office: Browser;
let approver: Browser;
let owner: Browser;
let stranger: Browser;

const waiting = async (by: Browser) =>
  told<readonly { kind: string; on: string; daysLeft: number }[]>(
    await must(by.get('/agendas/waiting')),
    'items',
  ).map(({ kind, on, daysLeft }) => `${on} ${kind} ${daysLeft}`);
const step = async (by: Browser, path: string, action: string, body: object = {}) => {
  const version = told<number>(await must(by.get(path)), 'version');
  return must(by.post(`${path}/steps/${action}`, { version, body }));
};

beforeAll(async () => {
  world = await RunningApplication.start();
  const { commune, district, otherCommune } = world.places;
  officer = await world.signedIn(['communeOfficer', commune]);
  office = await world.signedIn(['coordinationOffice', district]);
  approver = await world.signedIn(['districtApprover', district]);
  stranger = await world.signedIn(['communeOfficer', otherCommune]);
  const own = await world.producer();
  owner = own.browser;
  const roundId = await world.round();
  await recognised(world, { ...own, roundId, star: 3, expiresOn: '2024-05-14' });
  const [plansDue, approvalDue] = ['2021-06-20', '2021-07-25'].map((on) => ({ on, counts: 'by' }));
  await must(office.post('/plan-calls', { body: { placeId: district, year: 2021, plansDue, approvalDue } }));
  const monthly = { placeId: district, kind: 'monthly', day: 24, counts: 'by', source: 'Số 9' };
  await must(office.post('/report-schedules', { body: monthly }));
  const promotion = {
    ...{ placeId: district, kind: 'tradePromotion', due: { on: '2021-06-28', counts: 'before' } },
    ...{ basis: { number: '638/KH-UBND', issuedOn: '2020-04-01' }, stars: { from: 3, to: 5 } },
    carriedOutBy: 'commune',
  };
  await must(office.post('/follow-up-calls', { body: promotion }));
  await world.setClock('2021-06-18T08:00:00+07:00');
  await world.app.get(DraftReports).sweep();
});
afterAll(() => world.stop());

it('are of the next fourteen days, of those who have to do them', async () => {
  expect(await waiting(officer)).toEqual([
    ...['2021-06-20 planDue 2', '2021-06-24 monthlyReportDue 6', '2021-06-27 tradePromotionDue 9'],
  ]);
  for (const by of [office, approver, owner, stranger]) expect(await waiting(by)).toEqual([]);
});

it('stay while they are late, and are gone once they are done', async () => {
  await world.setClock('2021-07-14T08:00:00+07:00');
  const report = '2021-06-24 monthlyReportDue -20';
  const promotion = '2021-06-27 tradePromotionDue -17';
  expect(await waiting(officer)).toEqual(['2021-06-20 planDue -24', report, promotion]);
  for (const by of [office, approver]) expect(await waiting(by)).toContain('2021-07-25 planApprovalDue 11');
  const planId = told<string>(
    await must(officer.post('/plans', { body: { placeId: world.places.commune, year: 2021 } })),
    'id',
  );
  const item = {
    ...{ producerName: 'Tổ hợp tác Nếp nương', productName: 'Gạo nếp nương', purpose: 'first' },
    ...{
      hasPotential: true,
      finding: 'Có vùng trồng.',
      guideId: officer.personId,
      targetStar: 3,
      quarter: 3,
    },
  };
  await step(officer, `/plans/${planId}`, 'addItem', item);
  await step(officer, `/plans/${planId}`, 'setTargets', { first: 1, upgrade: 0, 're-evaluation': 0 });
  expect(await waiting(officer)).toContain('2021-06-20 planDue -24');
  await step(officer, `/plans/${planId}`, 'submit');
  expect(await waiting(officer)).toEqual([report, promotion]);
  const place = `placeId=${world.places.commune}`;
  const [reportId] = listed(await must(officer.get(`/reports?${place}`)), 'id');
  await step(officer, `/reports/${String(reportId)}`, 'send');
  expect(await waiting(officer)).toEqual([promotion]);
});

it('come back with a plan or report that was sent back before its day', async () => {
  await world.setClock('2021-06-19T08:00:00+07:00');
  const [plan] = await world.query<{ id: string }>('SELECT id FROM plan');
  const [report] = await world.query<{ id: string }>(`SELECT id FROM report WHERE state = 'sent'`);
  await step(office, `/plans/${plan?.id}`, 'return', { reasons: ['Ghi rõ đợt'] });
  await step(office, `/reports/${report?.id}`, 'return', { reasons: ['Thiếu số liệu'] });
  expect((await waiting(officer)).slice(0, 2)).toEqual([
    '2021-06-20 planDue 1',
    '2021-06-24 monthlyReportDue 5',
  ]);
  await step(officer, `/reports/${report?.id}`, 'send');
  expect((await waiting(officer)).filter((each) => each.includes('Report'))).toEqual([]);
  await step(office, `/reports/${report?.id}`, 'return', { reasons: ['Còn thiếu'] });
  // What was handed in in time and came back later was not late.
  await world.setClock('2021-07-14T08:00:00+07:00');
  expect((await waiting(officer)).filter((each) => /planDue|Report/.test(each))).toEqual([]);
});
