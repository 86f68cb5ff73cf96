import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { conditionCodes } from '../../src/domain/follow-up/recheck-conditions.js';
import { ReckonFigures } from '../../src/modules/reports/index.js';
import { must } from '../support/must-be.js';
import { recognised } from '../support/recognised.js';
import { RunningApplication, type Browser } from '../support/running-application.js';
import { codesOf, listed, told } from '../support/told.js';

/** A lower star that was decided after a re-check: "A lower star without a new evaluation", ADR 0007. */
let world: RunningApplication;
let owner: Browser;
let productId: string;
let dossierId: string;
let roundId: string;
let followUpId: string;
let office: Browser;

const certificate = async (by: Browser) =>
  told<object>(await must(by.get(`/dossiers/${dossierId}`)), 'recognition');
const cellsOf = async (...sections: readonly string[]) => {
  const { commune: id } = world.places;
  const question = { place: { id, level: 'commune' }, year: 2021, roundId: null, asOf: null } as const;
  const { figures } = await world.app.get(ReckonFigures).execute(question);
  return figures
    .filter(({ section }) => sections.includes(section))
    .map(({ section, row, column, count }) => `${section} ${row} ${column} ${count}`)
    .toSorted();
};
const asRecognised = [
  'certificates valid products 1',
  'starsBySet qd-1048-2019/12 4 1',
  'starsByYear 2021 4 1',
];
const ofCertificates = ['certificates', 'starsBySet', 'starsByYear'];
let before: object;

beforeAll(async () => {
  world = await RunningApplication.start();
  const { district, province } = world.places;
  office = await world.signedIn(['coordinationOffice', district]);
  const inspector = await world.signedIn(['districtOfficer', district]);
  const approver = await world.signedIn(['provincialApprover', province]);
  const own = await world.producer();
  [owner, productId] = [own.browser, own.productId];
  roundId = await world.round();
  dossierId = await recognised(world, { ...own, roundId, star: 4, expiresOn: '2024-05-14' });
  before = await certificate(owner);
  expect(await cellsOf(...ofCertificates)).toEqual(asRecognised);
  const call = await must(
    office.post('/follow-up-calls', {
      body: {
        ...{ placeId: district, kind: 'recheck', due: { on: '2021-12-31', counts: 'by' } },
        ...{ basis: { number: '638/KH-UBND', issuedOn: '2020-04-01' }, stars: { from: 3, to: 5 } },
        carriedOutBy: 'district',
      },
    }),
  );
  followUpId = String(listed(await office.get(`/follow-ups?callId=${told<string>(call, 'id')}`), 'id')[0]);
  const step = async (by: Browser, action: string, body: object) => {
    const version = told<number>(await by.get(`/follow-ups/${followUpId}`), 'version');
    await must(by.post(`/follow-ups/${followUpId}/steps/${action}`, { version, body }));
  };
  await step(inspector, 'recordFindings', {
    ...{ checkedOn: '2021-06-14', participants: ['Công chức xã'], summary: 'Bao bì không còn như khi chấm.' },
    conditions: conditionCodes.map((condition) => ({
      ...{ condition, holds: condition !== 'starCriteriaMet' },
      ...(condition === 'starCriteriaMet' ? { note: 'Thiếu nhãn phụ.' } : {}),
    })),
  });
  const basis = '843/QĐ-UBND';
  await step(inspector, 'propose', { outcome: 'downgrade', star: 3, reason: 'Chỉ còn đạt ba sao', basis });
  await step(approver, 'accept', { decisionNumber: '902/QĐ-UBND', decidedOn: '2021-06-14' });
});
afterAll(() => world.stop());

it('stands with number, day and star where the product was checked, and beside its certificate', async () => {
  expect((await owner.get(`/follow-ups/${followUpId}`)).body).toMatchObject({
    state: 'decided',
    proposal: { outcome: 'downgrade', star: 3 },
    decision: { outcome: 'downgrade', number: '902/QĐ-UBND', decidedOn: '2021-06-14' },
  });
  for (const by of [owner, office])
    expect((await by.get(`/follow-ups?productId=${productId}`)).body).toMatchObject({
      items: [{ id: followUpId, star: 4, outcome: 'downgrade', loweredTo: 3 }],
    });
});

it('leaves star and certificate as they were recorded', async () => {
  expect(before).toMatchObject({ star: 4, decisionNumber: '431/QĐ-UBND', expiresOn: '2024-05-14' });
  for (const by of [owner, office]) expect(await certificate(by)).toEqual(before);
  const rated = await office.get(`/follow-up-calls/rated-products?placeId=${world.places.district}`);
  expect(rated.body).toMatchObject({ items: [{ productId, star: 4, expiresOn: '2024-05-14' }] });
});

it('is counted among what was checked again; the stars of a report stay those that were recognised', async () => {
  expect(await cellsOf('rechecks')).toEqual(['rechecks downgrade products 1']);
  expect(await cellsOf(...ofCertificates)).toEqual(asRecognised);
});

it('takes no certificate away: a first star is refused, a better one may be filed', async () => {
  const file = (purpose: string) => owner.post('/dossiers', { body: { productId, roundId, purpose } });
  expect(codesOf(await file('first'))).toEqual(['certificate.in-force']);
  await must(file('upgrade'));
});
